import type { MatrixLine } from '@permanence/access/matrix-line';
import {
  type Asked,
  CORRECTING_INTENTS,
  type CorrectedKind,
  OTHER_ROUTES,
  type OtherRoute,
  rolesCorrecting,
  rolesFor,
  rolesReading,
} from '@permanence/access/rest-matrix';
import { TEXT_KINDS, type TextKind } from '@permanence/care/child/texts';
import { AUTHORITY_INTENTS, INTENTS } from './intents.ts';

function line(name: string, what: string, roles: MatrixLine['roles']): MatrixLine {
  return { kind: 'route', name, what, roles };
}

const WHAT = {
  'GET /v1/children/{child}': 'See which facts are on record of a child, and of which day.',
  'GET /v1/children/{child}/texts': 'Read the texts of a record, of the kinds that the role may read.',
  'POST /v1/children/bulk': 'Many commands in one file: each line as its own endpoint.',
  'GET /v1/authority': 'See what is on record of the authority itself.',
  'POST /v1/authority/bulk': 'Many commands on the authority in one file.',
  'POST /v1/adoption-links/openings':
    'Ask to open what joins a birth record and the record of an adopted child.',
  'POST /v1/adoption-links/openings/{opening}/approvals':
    'Agree, as the second person: it opens for an hour.',
  'GET /v1/adoption-links/openings/{opening}': 'See what the two opened.',
  'POST /v1/adoption-links/openings/{opening}/dissolutions': 'Undo the link: the order was annulled.',
  'GET /v1/adopted/{reference}': 'See the record of an adopted child with whose family one works.',
  'POST /v1/adopted/{reference}/names': 'What the adopted child is called.',
  'POST /v1/adopted/{reference}/adopters': 'Who the parents by adoption are.',
  'POST /v1/adopted/{reference}/support-notes': 'What the family asked for, or was given.',
  'POST /v1/adopted/{reference}/workers': 'Somebody works with the family.',
  'POST /v1/adopted/{reference}/worker-ends': 'Somebody stops working with the family.',
} as const satisfies Readonly<Record<OtherRoute, string>>;

function intentLine(path: string, summary: string, asked: Asked): MatrixLine {
  return line(path, summary, rolesFor(asked));
}

const CORRECTED: Readonly<Record<CorrectedKind, string>> = {
  review: 'Of a review, or of who the reviewing officer is.',
  hold: 'Of a legal hold.',
  other: 'Of any other fact.',
};

function correctionLines(): readonly MatrixLine[] {
  return CORRECTING_INTENTS.flatMap((intent) =>
    (Object.keys(CORRECTED) as CorrectedKind[]).map((kind) =>
      line(`POST /v1/children/{child}/${intent} (${kind})`, CORRECTED[kind], rolesCorrecting(intent, kind)),
    ),
  );
}

const TEXTS: Readonly<Record<TextKind, string>> = {
  identity: 'What the child is called, and by which numbers others know it.',
  contact: 'Where the child lives, or lived.',
  narrative: 'Notes.',
  'why-opened': 'Why somebody broke the glass.',
  adopter: 'Who the adopters are, and where they live.',
  'adopter-after-order':
    'The same once there is an adoption order, and the postcode of where the child lives with them.',
  'adopter-after-closing': 'The same once the record is closed.',
};

function textLines(): readonly MatrixLine[] {
  return TEXT_KINDS.map((kind) =>
    line(`GET /v1/children/{child}/texts (${kind})`, TEXTS[kind], rolesReading(kind)),
  );
}

/** Which role may ask what, one line an endpoint. */
export function linesOfRoutes(): readonly MatrixLine[] {
  return [
    ...OTHER_ROUTES.map((route) => line(route, WHAT[route], rolesFor({ route }))),
    ...textLines(),
    ...INTENTS.map(({ path, summary }) =>
      intentLine(`POST /v1/children/{child}/${path}`, summary, { ofChild: path }),
    ),
    ...correctionLines(),
    ...AUTHORITY_INTENTS.map(({ path, summary }) =>
      intentLine(`POST /v1/authority/${path}`, summary, { ofAuthority: path }),
    ),
  ];
}
