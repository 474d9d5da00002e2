import {
  type Asked,
  COLUMNS,
  CORRECTING_INTENTS,
  type CorrectedKind,
  OTHER_ROUTES,
  type OtherRoute,
  rolesCorrecting,
  rolesFor,
} from '@permanence/access/rest-matrix';
import { AUTHORITY_INTENTS, INTENTS } from './intents.ts';

function line(route: string, what: string, roles: readonly string[]): string {
  const cells = COLUMNS.map((role) => (roles.includes(role) ? 'yes' : ''));
  return [route, `"${what.replaceAll('"', '""')}"`, ...cells].join(',');
}

const WHAT = {
  'GET /v1/children/{child}': 'See which facts are on record of a child, and of which day.',
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

function intentLine(path: string, summary: string, asked: Asked): string {
  return line(path, summary, rolesFor(asked));
}

const CORRECTED: Readonly<Record<CorrectedKind, string>> = {
  review: 'Of a review, or of who the reviewing officer is.',
  hold: 'Of a legal hold.',
  other: 'Of any other fact.',
};

function correctionLines(): readonly string[] {
  return CORRECTING_INTENTS.flatMap((intent) =>
    (Object.keys(CORRECTED) as CorrectedKind[]).map((kind) =>
      line(`POST /v1/children/{child}/${intent} (${kind})`, CORRECTED[kind], rolesCorrecting(intent, kind)),
    ),
  );
}

/** Which role may ask what, one line an endpoint, as it is committed. What has no line nobody may ask. */
export function printedMatrix(): string {
  return [
    ['endpoint', 'what', ...COLUMNS].join(','),
    ...OTHER_ROUTES.map((route) => line(route, WHAT[route], rolesFor({ route }))),
    ...INTENTS.map(({ path, summary }) =>
      intentLine(`POST /v1/children/{child}/${path}`, summary, { ofChild: path }),
    ),
    ...correctionLines(),
    ...AUTHORITY_INTENTS.map(({ path, summary }) =>
      intentLine(`POST /v1/authority/${path}`, summary, { ofAuthority: path }),
    ),
    '',
  ].join('\n');
}
