import { createHash, randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { type MasterKey, type MasterKeys, WrongMasterKey } from '../master-key.ts';
import { atMost } from './at-most.ts';
import { type KmsPatience, kmsClient } from './kms-client.ts';
import { errorOfKms } from './kms-errors.ts';

const PROBE_BYTES = 32;
const ABOUT_PROBE = 'probe';
/** As many as the client has connections. */
const AT_ONCE = 50;

/**
 * Additional data, which the service asks for again. It writes it into its own log of requests, readable: so it is told a
 * digest, which holds no subject.
 */
function contextOf(about: string): Record<string, string> {
  return { permanence: createHash('sha256').update(about).digest('base64url') };
}

/**
 * Master keys in AWS KMS, or in what answers as it does. `key` is asked to wrap from now on; what was wrapped before is opened
 * by the key whose ARN it was wrapped by. Needs `kms:Encrypt` and `kms:Decrypt`, and no more: keys are made and destroyed
 * by whoever administers the service.
 */
export function kmsMasterKeys(key: string, patience: KmsPatience = {}): MasterKeys & { close(): void } {
  const { client, patient } = kmsClient(key, patience);
  const oneOf = atMost(AT_ONCE);
  const encrypt = (id: string, content: Uint8Array, about: string) =>
    oneOf(async () => {
      const command = new EncryptCommand({
        ...{ KeyId: id, Plaintext: content, EncryptionContext: contextOf(about) },
      });
      try {
        const { CiphertextBlob: wrapped, KeyId: arn } = await client.send(command, patient());
        if (wrapped === undefined || arn === undefined) throw new Error('an answer without a key');
        return { wrapped, arn };
      } catch (error) {
        throw errorOfKms(error, id, 'wrap');
      }
    });
  const decrypt = (id: string, wrapped: Uint8Array, about: string) =>
    oneOf(async () => {
      const command = new DecryptCommand({
        ...{ KeyId: id, CiphertextBlob: wrapped, EncryptionContext: contextOf(about) },
      });
      try {
        const { Plaintext: content } = await client.send(command, patient());
        if (content === undefined) throw new Error('an answer without a key');
        return content;
      } catch (error) {
        throw errorOfKms(error, id, 'unwrap');
      }
    });
  const masterKey = (id: string): MasterKey => ({
    id,
    wrap: async (content, about) => (await encrypt(id, content, about)).wrapped,
    unwrap: (wrapped, about) => decrypt(id, wrapped, about),
  });
  return {
    make: async () => {
      // Whoever may wrap and not unwrap would seal texts that nobody can open.
      const probe = randomBytes(PROBE_BYTES);
      const { wrapped, arn } = await encrypt(key, probe, ABOUT_PROBE);
      const opened = await decrypt(arn, wrapped, ABOUT_PROBE);
      if (!probe.equals(opened)) throw new WrongMasterKey(`master key ${arn} does not open what it wrapped`);
      return masterKey(arn);
    },
    find: async (id) => masterKey(id),
    discard: async () => 'left',
    close: () => client.destroy(),
  };
}
