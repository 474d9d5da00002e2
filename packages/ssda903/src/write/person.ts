import { dayCell } from './cell.ts';
import { born, type RecordOfYear, type WriteRows } from './record.ts';

/** SEX is a number up to 2023-24 and a letter from 2024-25; `U` came with the letters. */
const LETTERS_FROM = '2024-04-01';
const NUMBERS: Readonly<Record<string, string>> = { M: '1', F: '2' };

function sexIn({ facts, close }: RecordOfYear): string | undefined {
  const sex = facts.of('ChildBorn').at(-1)?.data.sex;
  if (sex === undefined || close >= LETTERS_FROM) return sex;
  return NUMBERS[sex];
}

export const headerRows: WriteRows = (record) => {
  const { facts } = record;
  const upn = facts.of('IdentifierGiven').findLast(({ data }) => data.scheme === 'UPN');
  const motherSince = facts.of('ChildBecameMother')[0]?.data.on;
  return [
    {
      SEX: sexIn(record),
      DOB: dayCell(born(record)),
      ETHNIC: facts.of('ChildBorn').at(-1)?.data.ethnicity,
      UPN: upn?.data.identifier,
      MOTHER: motherSince === undefined ? undefined : true,
      MC_DOB: dayCell(motherSince),
    },
  ];
};

/** Who is or was an unaccompanied asylum-seeking child: a status that ceased is told again every year. */
export const uascRows: WriteRows = (record) => {
  const { facts } = record;
  if (facts.of('AsylumSeekingAloneBegan').length === 0) return [];
  const ceased = facts.of('AsylumSeekingAloneEnded').at(-1)?.data.on;
  return [{ SEX: sexIn(record), DOB: dayCell(born(record)), DUC: dayCell(ceased) }];
};

/** One arrangement is kept for a child, that before care last started: of care that started before, nothing is known. */
export function isOfLaterCare({ everyFact, close }: RecordOfYear): boolean {
  return everyFact.of('PeriodOfCareStarted').some(({ data }) => data.on > close);
}

export const previousPermanenceRows: WriteRows = (record) => {
  const recorded = record.facts.of('PreviousPermanenceRecorded').at(-1)?.data;
  if (recorded === undefined || isOfLaterCare(record)) return [];
  const { arrangement, authority, ordered } = recorded;
  return [{ DOB: dayCell(born(record)), PREV_PERM: arrangement, LA_PERM: authority, DATE_PERM: ordered }];
};
