import type { AdoptionLinks } from '@permanence/care/adopted/links';
import { authorityPrefix, CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openAdoptionLinks } from '@permanence/privacy/adoption-links/adoption-links';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { type NewIdentities, newIdentities } from '@permanence/record/adopted/identities';
import { keysFile, keysFolder } from './data-folder.ts';

/** What joins birth records and records of adopted children, in the file of the keys. */
export async function linksIn(folder: string): Promise<AdoptionLinks> {
  const masters = masterKeyFiles(keysFolder(folder));
  const vault = await openKeyVault(keysFile(folder), masters);
  const links = await openAdoptionLinks(keysFile(folder), masters, vault);
  return {
    ...links,
    close: () => {
      links.close();
      vault.close();
    },
  };
}

/** A birth record that was erased is called otherwise: what is sealed in a link and in who opened it must not remember how. */
export async function renameInLinks(
  folder: string,
  authority: string,
  before: string,
  after: string,
): Promise<void> {
  const links = await linksIn(folder);
  try {
    for (const kept of await links.links(authority)) {
      if (kept.row.birth === before) await links.changeLink(authority, kept, { ...kept.row, birth: after });
    }
    for (const kept of await links.openings(authority)) {
      if (kept.row.reference === before)
        await links.changeOpening(authority, kept, { ...kept.row, reference: after });
    }
  } finally {
    links.close();
  }
}

/** Sorts after every id of a child. */
const AFTER_EVERY_CHILD = '\u007f';

/** The authorities that have records of children. */
async function authoritiesIn(log: EventStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const [name = ''] = await log.streams(CHILD_PREFIX, {
      limit: 1,
      ...(after === undefined ? {} : { after }),
    });
    const child = parseChildStream(name);
    if (child === undefined) return found;
    found.push(child.authority);
    after = `${authorityPrefix(child.authority)}${AFTER_EVERY_CHILD}`;
  }
}

/** A year of orders of the largest authorities; about a tenth of a second. */
export const ENOUGH_IDENTITIES = 128;
const FEWEST_IDENTITIES = ENOUGH_IDENTITIES / 2;

/**
 * Sets identities aside, and ends what a crash left undone. Always as many at once, so that it shows in the log only about
 * when half of them were used up.
 */
export async function keepIdentities(log: EventStore, identities: NewIdentities): Promise<void> {
  for (const authority of await authoritiesIn(log)) {
    await identities.settle(authority);
    if ((await identities.free(authority)) < FEWEST_IDENTITIES)
      await identities.reserve(authority, ENOUGH_IDENTITIES);
  }
}

const EVERY_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface KeepingIdentities {
  stop(): Promise<void>;
}

/** When the process starts and once a day: never because of an order. */
export function keepIdentitiesDaily(
  log: EventStore,
  links: AdoptionLinks,
  onFailure: (error: unknown) => void,
): KeepingIdentities {
  const identities = newIdentities(log, links, Date.now);
  const attempt = () => keepIdentities(log, identities).catch(onFailure);
  let going = attempt();
  const timer = setInterval(() => {
    going = going.then(attempt);
  }, EVERY_MILLISECONDS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await going;
    },
  };
}
