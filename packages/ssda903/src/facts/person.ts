import { PREVIOUS_PERMANENCE } from '@permanence/care/codes/adoption';
import { ETHNICITIES } from '@permanence/care/codes/people';
import { given } from '../desired.ts';
import type { Row } from '../row.ts';
import { codeOf, dayOf, knownCode, parseDay, shortText, textOf, upnOf } from '../values.ts';
import type { MakeFacts } from './make.ts';

const SEX: Readonly<Record<string, string>> = { 1: 'M', 2: 'F', M: 'M', F: 'F', U: 'U' };

export function sexOf(row: Row): string | undefined {
  return SEX[codeOf(row, 'SEX') ?? ''];
}

export const factsOfHeader: MakeFacts = (row, { born }, facts) => {
  const person = given({ on: born, sex: sexOf(row), ethnicity: knownCode(row, 'ETHNIC', ETHNICITIES) });
  facts.add({ type: 'ChildBorn', data: person });
  const identifier = upnOf(row);
  if (identifier !== undefined) {
    facts.add({ type: 'IdentifierGiven', data: { on: born, scheme: 'UPN', identifier } });
  }
  const motherSince = dayOf(row, 'MC_DOB');
  if (motherSince !== undefined) facts.add({ type: 'ChildBecameMother', data: { on: motherSince } });
};

export const factsOfUasc: MakeFacts = (row, { born }, facts) => {
  facts.add({ type: 'AsylumSeekingAloneBegan', data: { on: born } });
  const ended = dayOf(row, 'DUC');
  if (ended !== undefined) facts.add({ type: 'AsylumSeekingAloneEnded', data: { on: ended } });
};

const PARTLY_KNOWN = /^(?:\d{2}|zz)\/(?:\d{2}|zz)\/(?:\d{4}|zzzz)$/;

/** A day of which parts may be unknown, as `dd/mm/yyyy` with z for what nobody knows. */
export function partlyKnownDay(row: Row): string | undefined {
  const written = textOf(row, 'DATE_PERM')?.toLowerCase();
  if (written === undefined) return undefined;
  const day = parseDay(written.toUpperCase());
  if (day !== undefined) return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return written.includes('z') && PARTLY_KNOWN.test(written) ? written : undefined;
}

const MAX_AUTHORITY = 10;

export const factsOfPreviousPermanence: MakeFacts = (row, { born }, facts) => {
  const arrangement = knownCode(row, 'PREV_PERM', PREVIOUS_PERMANENCE);
  if (arrangement === undefined) return;
  const authority = shortText(row, 'LA_PERM', MAX_AUTHORITY);
  const data = given({ on: born, arrangement, authority, ordered: partlyKnownDay(row) });
  facts.add({ type: 'PreviousPermanenceRecorded', data });
};
