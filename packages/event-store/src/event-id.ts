import { hash } from 'node:crypto';

/** Names below are hashed into ids that are stored for ever: this namespace never changes. */
const PERMANENCE_NAMESPACE = '03c9b164-f331-4ae8-adda-bf19ca916d93';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Id of the event at `index` among those a command decided: a retried command names the very same events. */
export function eventId(commandId: string, index: number): string {
  return uuidV5(commandId, `${index}`);
}

/** The same parts give the same UUID, everywhere and always; `('a', 'bc')` and `('ab', 'c')` differ. */
export function deterministicId(...parts: readonly string[]): string {
  return uuidV5(PERMANENCE_NAMESPACE, JSON.stringify(parts));
}

/** RFC 9562, section 5.5. */
export function uuidV5(namespace: string, name: string): string {
  if (!UUID.test(namespace)) throw new TypeError('The namespace of an id must be a UUID');
  const bytes = hash('sha1', Buffer.concat([hexBytes(namespace), Buffer.from(name)]), 'buffer');
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function hexBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
