import { writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { PUBLISHED_TO } from '@permanence/calendar/bank-holidays';
import {
  contentsText,
  DefinitionGone,
  definitionsOf,
  publicationContents,
} from '@permanence/measures/publication';
import { type Publication, publicationIn, publicationsIn } from '@permanence/measures/publications';
import { authorityIn, withCurrentTables } from '../data-folder.ts';
import { authorityOption, type CommonOptions } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { InputRefused } from '../refusal.ts';

export interface ReproduceOptions extends CommonOptions {
  readonly out?: string;
}

function workedOutAgain(
  db: DatabaseSync,
  { authority, asAt, knownAt, excludeUasc, id, figures }: Publication,
) {
  try {
    const question = { authority, asAt, knownAt, excludeUasc };
    return publicationContents(db, question, id, definitionsOf(figures));
  } catch (error) {
    if (error instanceof DefinitionGone) throw new InputRefused(error.message);
    throw error;
  }
}

function whyNot(publication: Publication): string {
  if (publication.calendar === PUBLISHED_TO) return 'the record or the program is not what it was';
  return `working days were counted by the bank holidays listed up to ${publication.calendar}; this program has those up to ${PUBLISHED_TO}`;
}

/** Works a published scorecard out again, to the same bytes. */
export async function reproduce(id: string, options: ReproduceOptions): Promise<void> {
  const { publication, contents } = await withCurrentTables(options.data, (db) => {
    const found = publicationIn(db, id);
    if (found === undefined)
      throw new InputRefused(`no publication ${id}: permanence publications lists them`);
    return { publication: found, contents: workedOutAgain(db, found) };
  });
  const identical = contents.hash === publication.hash;
  if (options.out !== undefined) writeFileSync(options.out, contentsText(contents));
  if (options.json === true) {
    printJson({ publication: id, published: publication.hash, reproduced: contents.hash, identical });
  } else {
    printLine(`published  ${publication.hash}`);
    printLine(`reproduced ${contents.hash}`);
    printLine(identical ? 'identical, byte for byte' : `DIFFERENT: ${whyNot(publication)}`);
  }
  if (!identical) throw new InputRefused(`publication ${id} does not reproduce: ${whyNot(publication)}`);
}

export interface PublicationsOptions extends CommonOptions {
  readonly authority?: string;
}

/** What was published, in the order of publishing. */
export async function publications(options: PublicationsOptions): Promise<void> {
  const named = options.authority === undefined ? undefined : authorityOption(options.authority);
  const found = await withCurrentTables(options.data, (db) => publicationsIn(db, authorityIn(db, named)));
  if (options.json === true) {
    printJson({
      publications: found.map((each) => ({ ...each, knownAt: new Date(each.knownAt).toISOString() })),
    });
    return;
  }
  printTable([
    ['publication', 'published on', 'as at', 'figures', 'by', 'hash'],
    ...found.map(({ id, publishedOn, asAt, figures, by, hash }) => [
      ...[id, publishedOn, asAt, figures.length, by, hash],
    ]),
  ]);
}
