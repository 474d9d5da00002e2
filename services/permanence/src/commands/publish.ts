import { dayInEngland } from '@permanence/calendar/england';
import type { ScorecardPublication } from '@permanence/care/authority/publication';
import { authorityIn, catchUpTables, openLog, openTables } from '../data-folder.ts';
import { authorityOption, type CommonOptions, dateOption } from '../options.ts';
import { printJson, printLine, say as sayAside } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { publishScorecard } from '../publish-scorecard.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';

export interface PublishOptions extends CommonOptions {
  readonly asAt: string;
  readonly by: string;
  readonly authority?: string;
  readonly excludeUasc?: boolean;
}

const ACTOR = /^[\w.@:-]{1,80}$/;

function checked({ by, asAt, authority }: PublishOptions) {
  if (!ACTOR.test(by)) throw new WrongUsage('--by is the pseudonym of a user: letters, digits and . @ : - _');
  const day = dateOption('--as-at', asAt);
  const today = dayInEngland(Date.now());
  if (day > today)
    throw new InputRefused(`${day} is not over: a scorecard is published of a day that has been`);
  return {
    by,
    asAt: day,
    on: today,
    named: authority === undefined ? undefined : authorityOption(authority),
  };
}

/** Freezes the scorecard of a day as an event. */
export async function publish(options: PublishOptions): Promise<void> {
  const { by, asAt, on, named } = checked(options);
  const log = openLog(options.data);
  const db = openTables(options.data);
  try {
    await catchUpTables(options.data, db);
    const authority = authorityIn(db, named);
    for (const line of parkedInWords(parkedFor(db, { authority }))) sayAside(line);
    const excludeUasc = options.excludeUasc === true;
    say(options, authority, await publishScorecard(log, db, { authority, asAt, excludeUasc, on, by }));
  } finally {
    db.close();
    await log.close();
  }
}

function say(options: PublishOptions, authority: string, header: ScorecardPublication): void {
  const { figures, ...rest } = header;
  if (options.json === true) printJson({ authority, ...rest, figures });
  else {
    printLine(
      `Published the scorecard of ${header.asAt}, authority ${authority}, as known at ${header.knownAt}`,
    );
    printLine(`publication ${header.publication}`);
    printLine(`${figures.length} figures, SHA-256 ${header.hash}`);
  }
}
