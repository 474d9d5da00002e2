import { newIdentities } from '@permanence/record/adopted/identities';
import { linksIn } from '../adoption-links.ts';
import { openLog } from '../data-folder.ts';
import { authorityOption, type CommonOptions } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { WrongUsage } from '../refusal.ts';

export interface ReserveOptions extends CommonOptions {
  readonly authority: string;
}

const MOST = 10_000;

/** Sets identities aside for children who will be adopted. */
export async function reserveIdentities(count: string, options: ReserveOptions): Promise<void> {
  const wanted = Number(count);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST)
    throw new WrongUsage(`a whole number from 1 to ${MOST} says how many`);
  const authority = authorityOption(options.authority);
  const log = openLog(options.data);
  const links = await linksIn(options.data);
  try {
    const identities = newIdentities(log, links, Date.now);
    await identities.reserve(authority, wanted);
    const free = await identities.free(authority);
    if (options.json === true) printJson({ authority, reserved: wanted, free });
    else printLine(`${wanted} identities set aside for ${authority}: ${free} are free`);
  } finally {
    links.close();
    await log.close();
  }
}
