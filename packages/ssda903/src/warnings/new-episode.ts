import { isTemporary } from '@permanence/care/codes/placement';
import { type EpisodeRow, samePlacement } from '../episode-row.ts';
import { type EpisodeRule, hasReached, isOneOf } from './rule.ts';

function changes(episode: EpisodeRow, before: EpisodeRow | undefined) {
  const follows = before?.ending === 'continues' && before.end === episode.start;
  if (!follows) return undefined;
  return { status: episode.legalStatus !== before.legalStatus, placement: !samePlacement(episode, before) };
}

/** RNE against what changed. Blank equals blank. */
export const NEW_EPISODE_RULES: readonly EpisodeRule[] = [
  {
    rule: '434',
    field: 'RNE',
    message: 'L means that the legal status changed and nothing about the placement did.',
    breaks: (episode, { before }) => {
      const changed = changes(episode, before);
      return changed !== undefined && episode.reason === 'L' && (!changed.status || changed.placement);
    },
  },
  {
    rule: '435',
    field: 'RNE',
    message: 'P and T mean that something about the placement changed and the legal status did not.',
    breaks: (episode, { before }) => {
      const changed = changes(episode, before);
      return (
        changed !== undefined && isOneOf(episode.reason, 'P', 'T') && (changed.status || !changed.placement)
      );
    },
  },
  {
    rule: '436',
    field: 'RNE',
    message: 'B and U mean that both the legal status and something about the placement changed.',
    breaks: (episode, { before }) => {
      const changed = changes(episode, before);
      return (
        changed !== undefined && isOneOf(episode.reason, 'B', 'U') && !(changed.status && changed.placement)
      );
    },
  },
];

function stated(episode: EpisodeRow | undefined): boolean {
  const value = episode?.source?.values.REASON_PLACE_CHANGE;
  return value !== undefined && value.trim() !== '';
}

/** Why a placement ended. */
export const PLACEMENT_CHANGE_RULES: readonly EpisodeRule[] = [
  {
    rule: '225',
    field: 'REASON_PLACE_CHANGE',
    message: 'The reason for the placement change is missing.',
    breaks: (episode, { after }) =>
      !stated(episode) &&
      episode.ending === 'continues' &&
      isOneOf(after?.reason, 'P', 'B', 'T', 'U') &&
      !isTemporary(episode.placementType) &&
      !isTemporary(after?.placementType),
  },
  {
    rule: '226',
    field: 'REASON_PLACE_CHANGE',
    message: 'No reason is given on a temporary placement, nor on the episode before one.',
    breaks: (episode, { after }) =>
      stated(episode) && (isTemporary(episode.placementType) || isTemporary(after?.placementType)),
  },
  {
    rule: '233',
    field: 'REASON_PLACE_CHANGE',
    message: 'An open episode has a reason for the placement change; it is left out.',
    breaks: (episode) => stated(episode) && episode.end === undefined,
  },
  {
    rule: '234',
    field: 'REASON_PLACE_CHANGE',
    message: 'Custody as the reason for a placement change under 10.',
    breaks: ({ reasonForPlacementChange, end }, { about }) =>
      reasonForPlacementChange === 'CUSTOD' && about.born !== undefined && !hasReached(10, end, about),
  },
];
