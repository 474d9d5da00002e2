import { isArn } from './kms/kms-key-id.ts';
import type { MasterKeys } from './master-key.ts';
import { masterKeyFiles } from './master-key-files.ts';

/**
 * Master keys in files of ours, or in a key service: each is found where it is, so that one can move from either to the other
 * by rotating. `service` is the key to ask there; undefined: new ones are files.
 */
export function masterKeysIn(folder: string, service: string | undefined): MasterKeys {
  const files = masterKeyFiles(folder);
  let loaded: Promise<MasterKeys> | undefined;
  // Its client is large: whoever keeps the key in a file does not load it.
  const inService = (key: string): Promise<MasterKeys> => {
    loaded ??= import('./kms/kms-master-keys.ts').then(({ kmsMasterKeys }) => kmsMasterKeys(key));
    return loaded;
  };
  const holding = async (id: string): Promise<MasterKeys> => (isArn(id) ? inService(service ?? id) : files);
  return {
    make: async () => (service === undefined ? files : await inService(service)).make(),
    find: async (id) => (await holding(id)).find(id),
    discard: async (id) => (await holding(id)).discard(id),
  };
}
