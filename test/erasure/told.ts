import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childStream } from '@permanence/care/child/stream';
import type { NewEvent } from '@permanence/event-store/event-store';
import { openLog } from '@permanence/permanence/data-folder';
import { episodesFile, headerFile } from '../command-line/permanence.ts';
import { INVENTED_TEXTS } from '../http/invented-texts.ts';
import { command, type Run, run, running } from '../operations/running.ts';

export const AUTHORITY = '999';
export const CHILD = 'QX-TOLD-7731';
export const OTHER = 'QX-KEPT-5520';
export const IMPORTED = 'QX-SENT-4410';

/** Texts that are told of the child and of nobody else. */
export const TEXTS = { ...INVENTED_TEXTS, nhs: '9434765919', corrected: 'ZZ73 8RT' } as const;

/** Of the child who was sent in a return. */
export const SENT = { upn: 'T911205611044', home: 'ZZ75 1AB', placement: 'ZZ76 3CD' } as const;

async function tell(url: string, child: string, intent: string, body: object, headers = {}) {
  const response = await command(url, child, intent, body, headers);
  if (response.status !== 200) throw new Error(`${intent}: ${await response.text()}`);
  return (await response.json()) as { readonly events: readonly { id: string; type: string }[] };
}

async function tellOf(url: string, child: string, texts: typeof TEXTS): Promise<void> {
  const home = { placementType: 'U6', provider: 'PR4', postcode: texts.placement };
  await tell(url, child, 'registrations', { on: '2010-05-04', sex: 'F' });
  await tell(url, child, 'care-starts', {
    ...{ on: '2016-01-08', legalStatus: 'C1', category: 'N1', placement: home },
  });
  await tell(url, child, 'identifiers', { on: '2010-05-04', scheme: 'UPN', identifier: texts.upn });
  await tell(url, child, 'identifiers', { on: '2010-05-04', scheme: 'NHS', identifier: texts.nhs });
  const { events } = await tell(url, child, 'home-addresses', { on: '2016-01-08', postcode: texts.home });
  await tell(url, child, 'names', { on: '2010-05-04', forename: texts.forename, surname: texts.surname });
  // A stay in hospital that leads back: told by the postcode alone, which figures depend on.
  await tell(url, child, 'placement-moves', { on: '2017-06-01', placementType: 'T1', reason: 'OTHER' });
  await tell(url, child, 'placement-moves', { on: '2017-06-20', ...home });
  await tell(
    url,
    child,
    'corrections',
    {
      ...{ kind: 'amend', fact: events[0]?.id, reason: 'wrong-postcode' },
      data: { on: '2016-01-08', postcode: texts.corrected },
    },
    { 'if-match': '*' },
  );
}

function invented(texts: typeof TEXTS): typeof TEXTS {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text.replaceAll(/\d/g, '8').replaceAll('e', 'o')]),
  ) as unknown as typeof TEXTS;
}

export const cli = (folder: string, ...args: readonly string[]): Promise<Run> =>
  run([...args, '--data', join(folder, 'data')]);

/** As `cli`, for what has to work. */
export async function does(folder: string, ...args: readonly string[]): Promise<Run> {
  const done = await cli(folder, ...args);
  if (done.code !== 0) throw new Error(`${args.join(' ')}: ${done.said}`);
  return done;
}

function factOf(type: 'NoteMade' | 'AdoptersIdentified', data: NewEvent['data']): NewEvent {
  const command = { commandId: '', correlationId: '', causationId: '' };
  const metadata = { actor: 'worker-1', authority: AUTHORITY, source: 'test', ...command };
  return { id: randomUUID(), type, version: 1, data, metadata };
}

/** What the role that tells the rest over HTTP may not say. */
async function write(folder: string, child: string, texts: typeof TEXTS): Promise<void> {
  const log = openLog(join(folder, 'data'));
  const on = '2016-02-01';
  const adopters = { on, names: texts.adopters, postcode: texts.adoptersHome };
  await log.append(
    childStream(AUTHORITY, child),
    [factOf('NoteMade', { on, text: texts.note }), factOf('AdoptersIdentified', adopters)],
    { kind: 'stream-exists' },
  );
  await log.close();
}

async function sendReturn(folder: string): Promise<void> {
  const sent = join(folder, 'return');
  mkdirSync(sent);
  writeFileSync(join(sent, 'header.csv'), headerFile(`${IMPORTED},1,04/05/2010,WBRI,${SENT.upn},0,`));
  const episode = `${IMPORTED},08/01/2016,S,C2,N1,U6,PR4,,,,${SENT.home},${SENT.placement},`;
  writeFileSync(join(sent, 'episodes.csv'), episodesFile(episode));
  await does(folder, 'import', 'ssda903', sent, '--authority', AUTHORITY, '--year', '2017-18');
}

export interface Told {
  readonly publication: string;
}

/** An authority of which everything is written: commands over HTTP, a return, a published scorecard, backups. */
export async function tellEverything(folder: string): Promise<Told> {
  const service = await running(join(folder, 'data'), {}, 'record');
  await tellOf(service.url, CHILD, TEXTS);
  await tellOf(service.url, OTHER, invented(TEXTS));
  await service.stop();
  await write(folder, CHILD, TEXTS);
  await write(folder, OTHER, invented(TEXTS));
  await sendReturn(folder);
  const published = await does(folder, 'publish', '--as-at', '2018-03-31', '--by', 'analyst-1', '--json');
  await does(folder, 'backup', '--out', join(folder, 'backup'));
  await does(folder, 'keys', 'backup', '--to', join(folder, 'keys-copy.sqlite'));
  return { publication: (JSON.parse(published.out) as { publication: string }).publication };
}
