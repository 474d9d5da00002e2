import { isShortBreak } from '@permanence/care/codes/care';
import { isTemporary } from '@permanence/care/codes/placement';
import type { EpisodeRow } from '../episode-row.ts';
import { daysOf, type EpisodeRule, isOneOf, isUnder } from './rule.ts';

const NO_URN = 'XXXXXXX';
const UNREGISTERED = /^(?:P[13]|R[125]|T[0-4]|Z1[1-4])$/;
const REGISTERED = /^(?:A[3-6]|U[1-6]|K[123]|R3|S1)$/;
const NO_PROVIDER = /^(?:T[0-4]|Z1[1-4])$/;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

function providedBy(provider: string, types: RegExp): EpisodeRule['breaks'] {
  return (episode) => episode.provider === provider && types.test(episode.placementType ?? '');
}

function fromAge(age: number, placementType: string): EpisodeRule['breaks'] {
  return (episode, { about }) =>
    episode.placementType === placementType && isUnder(age, episode.start, about);
}

function staysOver(days: number, placementType: string): EpisodeRule['breaks'] {
  return (episode, { about }) => episode.placementType === placementType && daysOf(episode, about) > days;
}

/** Placement type against provider. */
export const PROVIDER_RULES: readonly EpisodeRule[] = [
  {
    rule: '213',
    field: 'PLACE_PROVIDER',
    message: 'A temporary placement, or one of type Z11 to Z14, has no provider.',
    breaks: ({ provider, placementType }) => provider !== undefined && NO_PROVIDER.test(placementType ?? ''),
  },
  {
    rule: '526',
    field: 'PLACE_PROVIDER',
    message: 'The provider of the placement is not given.',
    breaks: ({ provider, placementType }) => provider === undefined && !NO_PROVIDER.test(placementType ?? ''),
  },
  {
    rule: '527',
    field: 'PLACE_PROVIDER',
    message: 'PR1 cannot provide P1, R2 or R5.',
    breaks: providedBy('PR1', /^(?:P1|R[25])$/),
  },
  {
    rule: '528',
    field: 'PLACE_PROVIDER',
    message: 'PR2 cannot provide P1, R2 or R5.',
    breaks: providedBy('PR2', /^(?:P1|R[25])$/),
  },
  {
    rule: '529',
    field: 'PLACE_PROVIDER',
    message: 'PR3 cannot provide P1, A3 to A6, K1, K2 or U1 to U6.',
    breaks: providedBy('PR3', /^(?:P1|A[3-6]|K[12]|U[1-6])$/),
  },
  {
    rule: '530',
    field: 'PLACE_PROVIDER',
    message: 'PR4 cannot provide P1.',
    breaks: providedBy('PR4', /^P1$/),
  },
  {
    rule: '531',
    field: 'PLACE_PROVIDER',
    message: 'PR5 cannot provide P1.',
    breaks: providedBy('PR5', /^P1$/),
  },
  {
    rule: '550',
    field: 'PLACE_PROVIDER',
    message: 'PR0 provides P1 only.',
    breaks: ({ provider, placementType }) => provider === 'PR0' && placementType !== 'P1',
  },
];

/** Placement type against age and length. */
export const PLACEMENT_TYPE_RULES: readonly EpisodeRule[] = [
  {
    rule: '371',
    field: 'PLACE',
    message: 'Supported accommodation (K3) under 16.',
    breaks: fromAge(16, 'K3'),
  },
  { rule: '372', field: 'PLACE', message: 'Custody (R5) under 10.', breaks: fromAge(10, 'R5') },
  { rule: '373', field: 'PLACE', message: 'A residential school (S1) under 4.', breaks: fromAge(4, 'S1') },
  {
    rule: '374',
    field: 'PLACE',
    message: 'Residential employment (P3) under 14.',
    breaks: fromAge(14, 'P3'),
  },
  {
    rule: '375',
    field: 'PLACE',
    message: 'A hospital stay (T1) of over 42 days.',
    breaks: staysOver(42, 'T1'),
  },
  {
    rule: '376',
    field: 'PLACE',
    message: "A stay for a carer's holiday (T3) of over 21 days.",
    breaks: staysOver(21, 'T3'),
  },
  {
    rule: '379',
    field: 'PLACE',
    message: 'A temporary stay of type T4 of over 7 days.',
    breaks: staysOver(7, 'T4'),
  },
];

function comesBackElsewhere(stay: EpisodeRow, home: EpisodeRow, after: EpisodeRow): boolean {
  if (
    !isTemporary(stay.placementType) ||
    isTemporary(home.placementType) ||
    isTemporary(after.placementType)
  ) {
    return false;
  }
  return after.reason !== 'P' || after.placementType !== home.placementType;
}

/** Temporary stays, and where placements are. */
export const LOCATION_RULES: readonly EpisodeRule[] = [
  {
    rule: '380',
    field: 'RNE',
    message: 'A temporary placement starts with P or B.',
    breaks: ({ placementType, reason }) => isTemporary(placementType) && !isOneOf(reason, 'P', 'B'),
  },
  {
    rule: '381',
    field: 'REC',
    message: 'A temporary placement ends with X1.',
    breaks: ({ placementType, ending }) => isTemporary(placementType) && ending === 'care-ended',
  },
  {
    rule: '383',
    field: 'PLACE',
    message: 'After a temporary placement the child returns (P) to the type of placement before it.',
    breaks: (episode, { before, after }) =>
      before !== undefined && after !== undefined && comesBackElsewhere(episode, before, after),
  },
  {
    rule: '218',
    field: 'URN',
    message: 'The placement should have a URN.',
    breaks: ({ urn, placementType, legalStatus }) =>
      urn === undefined && REGISTERED.test(placementType ?? '') && !isShortBreak(legalStatus),
  },
  {
    rule: '222',
    field: 'URN',
    message: 'A placement of this type has no URN.',
    breaks: ({ urn, placementType }) =>
      urn !== undefined && urn.toUpperCase() !== NO_URN && UNREGISTERED.test(placementType ?? ''),
  },
  {
    rule: '392b',
    field: 'PL_POST',
    message: 'The postcodes of home and placement are expected.',
    breaks: ({ postcode, homePostcode, legalStatus }) =>
      (postcode === undefined || homePostcode === undefined) && !isShortBreak(legalStatus),
  },
  {
    rule: '392c',
    field: 'PL_POST',
    message: 'A postcode does not have the shape of one.',
    breaks: ({ postcode, homePostcode }) =>
      [postcode, homePostcode].some((code) => typeof code === 'string' && !POSTCODE.test(code)),
  },
  {
    rule: '392d',
    field: 'PL_POST',
    message: 'The placement is where the home is, which is only so with parents (P1).',
    breaks: ({ postcode, homePostcode, placementType }) =>
      postcode !== undefined && postcode === homePostcode && placementType !== 'P1',
  },
];
