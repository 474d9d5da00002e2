import { KMSServiceException } from '@aws-sdk/client-kms';
import { KeysUnavailable, WrongMasterKey } from '../master-key.ts';

/** What says that the key does not open this, however often one asks. Anything else may pass, or be put right elsewhere. */
const NEVER_OPENS: ReadonlySet<string> = new Set([
  'IncorrectKeyException',
  'InvalidCiphertextException',
  'InvalidKeyUsageException',
  'NotFoundException',
]);

/** What the service said, without the request it was said of: that holds a key. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
}

/** The error of the client in our terms. `id` names the key, and `what` what it was asked for. */
export function errorOfKms(error: unknown, id: string, what: string): Error {
  if (error instanceof KMSServiceException && NEVER_OPENS.has(error.name))
    return new WrongMasterKey(`master key ${id} does not ${what} a key of the vault: ${error.name}`);
  return new KeysUnavailable(
    `the key service did not ${what} a key by ${id} (${error instanceof Error ? error.name : 'unknown'})`,
    new Error(wordsOf(error)),
  );
}
