import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { adoptedStream } from '@permanence/care/adopted/stream';
import { childStream } from '@permanence/care/child/stream';
import type { NewEvent } from '@permanence/event-store/event-store';
import { linksInFile } from '@permanence/permanence/adoption-links';
import { keysFile, looksFile, mastersOf, openLog } from '@permanence/permanence/data-folder';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import { metadataOfAdopted, newIdentities } from '@permanence/record/adopted/identities';
import { openLooks } from '../../packages/access/src/looks/looks-file.ts';
import { ACTOR } from '../http/request-headers.ts';
import { AUTHORITY, does } from './told.ts';

/** Adopted so long ago that the law keeps nothing of it any more. */
export const OLD = 'QX-OLD-1188';
/** Adopted so lately that it does. */
export const LATE = 'QX-LATE-2299';

/** Texts of the record of the child who was adopted long ago, wherever they lie. */
export const TEXTS_OF_ADOPTED = {
  forename: 'Zebedeeline',
  surname: 'Quillfeatherby',
  note: 'Asks for the lighthouse letters',
  worker: 'support-worker-of-the-old-one',
  /** Still in the link: nobody has opened it. */
  adopters: 'Marmadukeby Adopter',
  home: 'ZZ61 2LK',
  /** Why somebody asked to open the link. */
  reason: 'The grandmother of Zebedeeline has written',
} as const;

const LOOKED = { role: 'adoption-worker', teams: [], authority: AUTHORITY, purpose: 'adoption' };

function said(type: string, on: string, data: object = {}): NewEvent {
  const caused = { commandId: '', correlationId: '', causationId: '' };
  const metadata = { actor: 'worker-1', authority: AUTHORITY, source: 'test', ...caused };
  return { id: randomUUID(), type, version: 1, data: { on, ...data }, metadata };
}

function saidOfAdopted(type: string, data: object): NewEvent {
  const id = randomUUID();
  return {
    ...{ id, type, version: 1, metadata: metadataOfAdopted(AUTHORITY, id) },
    data: { on: '2020-01-08', by: 'adoption-1', ...data },
  };
}

/** A birth record that ends with the order. */
function birthRecord(born: string, order: string, adopters: object): readonly NewEvent[] {
  return [
    said('ChildBorn', born),
    said('PeriodOfCareStarted', born),
    said('LegalStatusChanged', born, { legalStatus: 'C2' }),
    said('AdoptersIdentified', order, adopters),
    said('AdoptionOrderGranted', order),
    said('PeriodOfCareEnded', order, { reason: 'E11' }),
    said('BirthRecordClosed', order),
  ];
}

export function linksOf(folder: string, file = keysFile(folder)): Promise<AdoptionLinks> {
  return linksInFile(file, mastersOf(folder));
}

export interface ToldAdopted {
  /** References of the records of the two who were adopted, under the other identity. */
  readonly old: string;
  readonly late: string;
}

/** Two children who were adopted, each with a record of before and one of after; a publication, looks, and backups. */
export async function tellAdopted(folder: string): Promise<ToldAdopted> {
  const data = join(folder, 'data');
  const log = openLog(data);
  const links = await linksOf(data);
  const identities = newIdentities(log, links, Date.now);
  await identities.reserve(AUTHORITY, 6);
  const { adopters: names, home: postcode, ...texts } = TEXTS_OF_ADOPTED;
  const births = [
    [OLD, birthRecord('1898-02-03', '1900-03-04', { names, postcode })],
    [LATE, birthRecord('2015-02-03', '2019-03-04', { names: 'Invented Other' })],
  ] as const;
  for (const [child, events] of births) {
    await log.append(childStream(AUTHORITY, child), events, { kind: 'no-stream' });
    await identities.prepare(AUTHORITY, child);
  }
  await identities.settle(AUTHORITY);
  const pairs = new Map((await links.links(AUTHORITY)).map(({ row }) => [row.birth, row.adopted]));
  const [old = '', late = ''] = [pairs.get(OLD), pairs.get(LATE)];
  await log.append(
    adoptedStream(AUTHORITY, old),
    [
      saidOfAdopted('AdoptedChildNamed', { forename: texts.forename, surname: texts.surname }),
      saidOfAdopted('AdoptionSupportNoted', { text: texts.note }),
      saidOfAdopted('AdoptionSupportWorkerNamed', { worker: texts.worker }),
      saidOfAdopted('AdoptionSupportWorkerNamed', { worker: ACTOR }),
    ],
    { kind: 'stream-exists' },
  );
  const late1 = saidOfAdopted('AdoptedChildNamed', { forename: 'Kept', surname: 'Example' });
  await log.append(adoptedStream(AUTHORITY, late), [late1], { kind: 'stream-exists' });
  const asked = { purpose: 'COURT', askedBy: 'adoption-1', askedAt: 1 };
  await links.ask(AUTHORITY, 'opening-of-old', { ...asked, reference: old, reason: texts.reason });
  await links.ask(AUTHORITY, 'opening-of-late', { ...asked, reference: LATE, reason: 'Another.' });
  const looks = openLooks(looksFile(data));
  const child = links.nameInLooks(AUTHORITY, old);
  await looks.keep([
    {
      ...{ ...LOOKED, at: '2020-01-08T12:00:00.000Z', person: 'adoption-1', child },
      ...{ fields: ['adopted-record'], correlationId: randomUUID(), sight: 'whole' },
    },
  ]);
  looks.close();
  links.close();
  await log.close();
  await does(folder, 'publish', '--as-at', '2018-03-31', '--by', 'analyst-1');
  await does(folder, 'backup', '--out', join(folder, 'backup'));
  await does(folder, 'keys', 'backup', '--to', join(folder, 'keys-copy.sqlite'));
  return { old, late };
}

/** All that the links of an authority and who opened them say, to whoever has the keys. */
export async function saidInLinks(data: string, file = keysFile(data)): Promise<string> {
  const links = await linksOf(data, file);
  try {
    const [rows, openings] = [await links.links(AUTHORITY), await links.openings(AUTHORITY)];
    return JSON.stringify([...rows, ...openings].map(({ row }) => row));
  } finally {
    links.close();
  }
}
