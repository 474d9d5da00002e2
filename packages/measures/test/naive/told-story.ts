/** A naive child as the story that tells the same. */
import type { Story } from '../../src/example.ts';
import type { Allocation, Episode, NaiveFact } from './child.ts';
import type { Life } from './told-life.ts';

function spanLine({ id, from, to }: Allocation): string {
  return `${id} ${from}${to === undefined ? '' : ` to ${to}`}`;
}

function careLines(episodes: Episode[]): string[] {
  return episodes.flatMap(({ decom, rne, ls, place, provider, carer, dec, rec }) => [
    [
      decom,
      rne,
      ls,
      place,
      ...(provider === undefined ? [] : [provider]),
      ...(carer === undefined ? [] : ['by', carer]),
    ].join(' '),
    ...(rec !== undefined && rec !== 'X1' ? [`ended ${dec} ${rec}`] : []),
  ]);
}

/** Types of the facts that end others, the field that names what they end, and which fields they say. */
const ENDS: Record<string, readonly [type: string, field: string, ...said: string[]]> = {
  MissingStarted: ['MissingEnded', 'spell'],
  PartTimeTimetableStarted: ['PartTimeTimetableEnded', 'timetable'],
  EhcAssessmentRequested: ['EhcAssessmentCompleted', 'assessment', 'outcome'],
  EhcPlanStarted: ['EhcPlanEnded', 'plan'],
  StayingPutStarted: ['StayingPutEnded', 'arrangement'],
  YouthOffendingStarted: ['YouthOffendingEnded', 'involvement'],
  OtherAuthorityChildNotified: ['OtherAuthorityChildLeft', 'notified'],
  SiblingGroupJoined: ['SiblingGroupLeft', 'membership'],
};

function fieldsOf(fields: [string, string][]): string {
  return fields.map(([name, value]) => ` ${name}=${value}`).join('');
}

/** The lines that tell facts; what ends another names it. */
export function factLines(told: readonly NaiveFact[]): string[] {
  return told.flatMap(({ type, on, to, fields }, index) => {
    const [ended, field, ...saidAtEnd] = ENDS[type] ?? ['', ''];
    const own = Object.entries(fields).filter(([name]) => !saidAtEnd.includes(name));
    const started = `${on} ${type}${fieldsOf(own)}`;
    if (to === undefined) return [started];
    const last = Object.entries(fields).filter(([name]) => saidAtEnd.includes(name));
    return [`${started} as f${index}`, `${to} ${ended} ${field}=f${index}${fieldsOf(last)}`];
  });
}

/** The story of a life. */
export function storyOf(child: Life, authority: readonly NaiveFact[] = []): Story {
  const { dob, uasc, episodes, workers, officers, told = [] } = child;
  const until = uasc?.until;
  return {
    born: dob,
    ...(uasc === undefined || (until !== undefined && until <= dob)
      ? {}
      : { uasc: until === undefined ? dob : `${dob} to ${until}` }),
    care: careLines(episodes),
    workers: workers.map(spanLine),
    officers: officers.map(spanLine),
    facts: factLines(told),
    authority: factLines(authority),
  };
}
