import type { Looks } from '@permanence/access/looks';
import { READING } from '@permanence/access/looks/reports/looked';
import type { ReportAsked, ReportDocument } from './reports.ts';

export interface Reader {
  readonly id: string;
  readonly role: string;
  readonly teams: readonly string[];
  readonly purpose: string;
  readonly correlationId: string;
}

function isOfSome(found: ReportDocument | undefined): boolean {
  return Array.isArray(found?.looks) && found.looks.length > 0;
}

/**
 * Reading who looked at whom is itself a look: at the child it is about, or at none in particular. A child nobody looked at
 * is not written down: it may be one that was forgotten, whose reference must not come back.
 */
export async function keepReading(
  looks: Looks,
  { id, ...reader }: Reader,
  { report, authority, whom = '' }: ReportAsked,
  now: number,
  found: ReportDocument | undefined,
): Promise<void> {
  const child = report === 'of-child' && isOfSome(found) ? whom : '';
  const read = `${READING}${report === 'of-person' ? `${report}:${whom}` : report}`;
  const sight = found === undefined ? 'refused' : 'whole';
  const at = new Date(now).toISOString();
  await looks.keep([{ ...reader, at, person: id, authority, child, fields: [read], sight }]);
}
