import { birthday } from '@permanence/calendar/age';
import type { CivilDate } from '@permanence/calendar/civil-date';
import type { AdoptionRows } from './adoption.ts';
import { careLeaverRows } from './care-leavers.ts';
import { carePeriods } from './episodes.ts';
import { healthOf } from './health.ts';
import { identityOf } from './identity.ts';
import { asKnownAt } from './known.ts';
import { disappeared, missingSpells, returnInterviews } from './missing.ts';
import { previousPermanence } from './previous-permanence.ts';
import { Random } from './random.ts';
import { reviewingOfficers } from './reviewing-officers.ts';
import { reviewsOf } from './reviews.ts';
import type { Episode, Identity, InventedChild, MissingSpell } from './rows.ts';
import { enrolments } from './schools.ts';
import { socialWorkers } from './workers.ts';

/** The care of a child, round which the rest of the record is invented. */
export interface CareStory {
  readonly seed: number;
  /** The child's number in the authority: with the seed, the only source of the child's draws. */
  readonly number: number;
  readonly team: number;
  readonly asAt: CivilDate;
  readonly birth: CivilDate;
  readonly unaccompanied: boolean;
  /** Care ended because the child had disappeared. */
  readonly disappeared: boolean;
  readonly episodes: readonly Episode[];
  readonly adoption: AdoptionRows;
  readonly edge: string | undefined;
  /** Rows that an edge case states itself. */
  readonly stated?: Partial<Pick<InventedChild, 'socialWorkers' | 'reviews'>>;
}

export function childOf(story: CareStory): InventedChild {
  const { seed, number, birth, asAt, unaccompanied, episodes } = story;
  const draws = (topic: string): Random => new Random(seed, number, topic);
  const periods = carePeriods(episodes);
  const team = { seed, team: story.team };
  const missing = spellsOf(story, draws('missing'));
  const child: InventedChild = {
    ...motherInCare(
      identityOf({ ...story, firstInCare: episodes[0]?.decom ?? birth }, draws('identity')),
      episodes,
    ),
    edge: story.edge,
    uasc: unaccompanied ? { ceased: statusCeased(story, draws('status')) } : undefined,
    episodes,
    reviews: reviewsOf(periods, birth, asAt, draws('reviews')),
    oc2: healthOf(periods, birth, asAt, draws('health')),
    oc3: careLeaverRows(episodes, birth, asAt, draws('care leaver')),
    ...story.adoption,
    previousPermanence: previousPermanence(periods, birth, unaccompanied, draws('permanence')),
    missing,
    socialWorkers: socialWorkers(team, episodes, asAt, draws('workers')),
    schools: enrolments(episodes, birth, unaccompanied, draws('schools')),
    reviewingOfficers: reviewingOfficers(team, periods, asAt, draws('officers')),
    returnInterviews: returnInterviews(missing, draws('interviews')),
    ...story.stated,
  };
  return asKnownAt(child, asAt);
}

function spellsOf({ episodes, birth, asAt, ...story }: CareStory, random: Random): MissingSpell[] {
  if (story.disappeared) return disappeared(episodes.at(-1), random);
  return missingSpells(carePeriods(episodes), birth, asAt, random);
}

/** The authority learns of a birth while the mother is in care. */
function motherInCare(identity: Identity, episodes: readonly Episode[]): Identity {
  const left = episodes.at(-1)?.dec;
  const known = identity.motherSince !== undefined && (left === undefined || identity.motherSince < left);
  return known ? identity : { ...identity, motherSince: undefined };
}

/** The status ends at 18, or earlier with leave to remain or an age assessment. */
function statusCeased({ birth, episodes }: CareStory, random: Random): CivilDate | undefined {
  const last = episodes.at(-1);
  if (last?.rec === 'E15') return last.dec; // age assessed 18 or over
  const granted = birthday(birth, 17);
  return random.chance(0.1) && granted > (last?.decom ?? granted) ? granted : birthday(birth, 18);
}
