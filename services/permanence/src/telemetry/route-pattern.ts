import { OTHER_ROUTES } from '@permanence/access/rest-matrix';
import { AUTHORITY_INTENTS, INTENTS } from '@permanence/record/intents';

/** What is known of the part of a path that comes next: a word of ours, or anything at all. */
interface Branch {
  readonly words: Map<string, Branch>;
  anything?: Branch;
  pattern?: string;
}

/** Of adopted children, whose references are in no log either. */
const OF_ADOPTED = OTHER_ROUTES.map((route) =>
  route.replace(/^[A-Z]+ /, '').replaceAll(/\{(\w+)\}/g, ':$1'),
).filter((path) => path.startsWith('/v1/adopt'));

export const PATTERNS: readonly string[] = [
  '/',
  '/metrics',
  '/sign-in',
  '/sign-out',
  '/health/live',
  '/health/ready',
  '/graphql',
  '/export/scorecard.csv',
  '/export/scorecard.json',
  '/export/measures/:file',
  '/v1/looks/:report',
  '/v1/openapi.json',
  '/v1/docs',
  '/v1/problems',
  '/v1/problems/:code',
  '/v1/children/bulk',
  '/v1/children/:child',
  '/v1/children/:child/texts',
  ...INTENTS.map(({ path }) => `/v1/children/:child/${path}`),
  ...new Set(OF_ADOPTED),
  '/v1/authority',
  '/v1/authority/bulk',
  ...AUTHORITY_INTENTS.map(({ path }) => `/v1/authority/${path}`),
];

export const OTHER = 'other';

function nextBranch(branch: Branch, part: string): Branch {
  const next = part.startsWith(':') ? branch.anything : branch.words.get(part);
  if (next !== undefined) return next;
  const grown: Branch = { words: new Map() };
  if (part.startsWith(':')) branch.anything = grown;
  else branch.words.set(part, grown);
  return grown;
}

function treeOf(patterns: readonly string[]): Branch {
  const root: Branch = { words: new Map() };
  for (const pattern of patterns) pattern.slice(1).split('/').reduce(nextBranch, root).pattern = pattern;
  return root;
}

const TREE = treeOf(PATTERNS);

/**
 * The pattern of the path that was asked for. Only patterns that are listed are ever said: whatever else is in a path, an
 * id of a child or a name in the wrong place, is `other`.
 */
export function routePatternOf(url: string): string {
  const [path = ''] = url.split('?', 1);
  let branch: Branch | undefined = TREE;
  for (const part of path.slice(1).split('/')) branch = branch?.words.get(part) ?? branch?.anything;
  return branch?.pattern ?? OTHER;
}
