import { authorityPrefix, CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openAdoptionLinks } from '@permanence/privacy/adoption-links/adoption-links';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import type { MasterKeys } from '@permanence/privacy/master-key';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { type NewIdentities, newIdentities } from '@permanence/record/adopted/identities';
import { keysFile, mastersOf } from './data-folder.ts';
import { type Repeated, repeated } from './repeated.ts';

/** What joins birth records and records of adopted children, in a file of keys. */
export async function linksInFile(path: string, masters: MasterKeys): Promise<AdoptionLinks> {
  const vault = await openKeyVault(path, masters);
  const links = await openAdoptionLinks(path, masters, vault).catch((error: unknown) => {
    vault.close();
    throw error;
  });
  return {
    ...links,
    close: () => {
      links.close();
      vault.close();
    },
  };
}

export function linksIn(folder: string): Promise<AdoptionLinks> {
  return linksInFile(keysFile(folder), mastersOf(folder));
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

/** When the process starts and once a day: never because of an order. */
export function keepIdentitiesDaily(
  log: EventStore,
  links: AdoptionLinks,
  onFailure: (error: unknown) => void,
): Repeated {
  const identities = newIdentities(log, links, Date.now);
  const attempt = () => keepIdentities(log, identities).catch(onFailure);
  const first = attempt();
  const daily = repeated(EVERY_MILLISECONDS, attempt);
  return {
    stop: async () => {
      await Promise.all([first, daily.stop()]);
    },
  };
}
