import { ageOn } from '@permanence/calendar/age';
import { addDays, addMonths } from '@permanence/calendar/civil-date';
import { type Cell, type Cells, dayCell } from './cell.ts';
import { born, inYear, type RecordOfYear, type WriteRows } from './record.ts';

function anyOf(cells: Cells): boolean {
  return Object.values(cells).some((cell) => cell !== undefined);
}

/** Looked after without a break for the twelve months that end with the year: of these children OC2 is collected. */
function lookedAfterForAYear({ close, episodes }: RecordOfYear): boolean {
  const last = episodes.at(-1);
  return last !== undefined && last.end > close && last.period <= addMonths(addDays(close, 1), -12);
}

function happened(record: RecordOfYear, type: 'DentalCheckHeld' | 'HealthAssessmentHeld'): Cell {
  return inYear(record, type).length > 0 ? true : undefined;
}

/** What people recorded during the year. That a check was not recorded does not say that there was none. */
function recordedHealth(record: RecordOfYear): Cells {
  if (!lookedAfterForAYear(record)) return {};
  return {
    SDQ_SCORE: inYear(record, 'SdqScored').at(-1)?.data.score,
    TEETH_CHECK: happened(record, 'DentalCheckHeld'),
    HEALTH_ASSESSMENT: happened(record, 'HealthAssessmentHeld'),
  };
}

export const oc2Rows: WriteRows = (record) => {
  const observed = inYear(record, 'HealthObserved').at(-1)?.data;
  const recorded = recordedHealth(record);
  if (observed === undefined && !anyOf(recorded)) return [];
  const scored = observed?.sdqReason === undefined ? recorded.SDQ_SCORE : undefined;
  return [
    {
      DOB: dayCell(born(record)),
      SDQ_SCORE: observed?.sdqScore ?? scored,
      SDQ_REASON: observed?.sdqReason,
      CONVICTED: observed?.convicted,
      HEALTH_CHECK: observed?.healthCheck,
      IMMUNISATIONS: observed?.immunisations,
      TEETH_CHECK: observed?.teethCheck ?? recorded.TEETH_CHECK,
      HEALTH_ASSESSMENT: observed?.healthAssessment ?? recorded.HEALTH_ASSESSMENT,
      SUBSTANCE_MISUSE: observed?.substanceMisuse,
      INTERVENTION_RECEIVED: observed?.interventionReceived,
      INTERVENTION_OFFERED: observed?.interventionOffered,
    },
  ];
};

/** OC3 is collected of those who had left care by then and had a birthday from the 17th to the 21st in the year. */
function isCareLeaver(record: RecordOfYear): boolean {
  const { close, episodes } = record;
  const birth = born(record);
  if (birth === undefined || episodes.some(({ end }) => end > close)) return false;
  const age = ageOn(birth, close);
  return age >= 17 && age <= 21;
}

function recordedOfLeaver(record: RecordOfYear): Cells {
  if (!isCareLeaver(record)) return {};
  return {
    IN_TOUCH: inYear(record, 'ContactObserved').at(-1)?.data.inTouch,
    ACTIV: inYear(record, 'ActivityObserved').at(-1)?.data.activity,
    ACCOM: inYear(record, 'AccommodationObserved').at(-1)?.data.accommodation,
  };
}

export const oc3Rows: WriteRows = (record) => {
  const observed = inYear(record, 'CareLeaverObserved').at(-1)?.data;
  const recorded = recordedOfLeaver(record);
  if (observed === undefined && !anyOf(recorded)) return [];
  return [
    {
      DOB: dayCell(born(record)),
      IN_TOUCH: observed?.inTouch ?? recorded.IN_TOUCH,
      ACTIV: observed?.activity ?? recorded.ACTIV,
      ACCOM: observed?.accommodation ?? recorded.ACCOM,
    },
  ];
};
