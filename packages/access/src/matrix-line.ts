import { ROLE_NAMES, type Role } from './roles.ts';

/** A line of the one matrix of who may do what. */
export interface MatrixLine {
  /** An endpoint, a field of an answer, or something done besides reading fields. */
  readonly kind: 'route' | 'field' | 'verb';
  readonly name: string;
  /** In words, where the name does not say it. */
  readonly what: string;
  readonly roles: readonly Role[];
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The matrix as it is committed: what has no line nobody may do. */
export function printMatrix(lines: readonly MatrixLine[]): string {
  const cells = lines.map(({ kind, name, what, roles }) => [
    kind,
    name,
    cell(what),
    ...ROLE_NAMES.map((role) => (roles.includes(role) ? 'yes' : '')),
  ]);
  return [['kind', 'name', 'what', ...ROLE_NAMES], ...cells].map((line) => `${line.join(',')}\n`).join('');
}
