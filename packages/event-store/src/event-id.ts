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
  const digest = hash('sha1', Buffer.concat([namespaceBytes(namespace), Buffer.from(name)]), 'hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

// An import names hundreds of thousands of ids in one namespace.
const projectNamespace = hexBytes(PERMANENCE_NAMESPACE);

function namespaceBytes(namespace: string): Buffer {
  if (namespace === PERMANENCE_NAMESPACE) return projectNamespace;
  if (!UUID.test(namespace)) throw new TypeError('The namespace of an id must be a UUID');
  return hexBytes(namespace);
}

function hexBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
