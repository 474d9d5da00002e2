import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, and its key, as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

const BYTE = 256;
const LONGEST_SHORT_LENGTH = 0x7f;
const LONG_LENGTH = 0x80;

/** One value of DER (X.690): tag, length, contents. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  if (body.length <= LONGEST_SHORT_LENGTH) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const bytes: number[] = [];
  for (let left = body.length; left > 0; left = Math.floor(left / BYTE)) bytes.unshift(left % BYTE);
  return Buffer.concat([Buffer.from([tag, LONG_LENGTH + bytes.length, ...bytes]), body]);
}

const hex = (text: string) => Buffer.from(text, 'hex');
const sequence = (...contents: readonly Uint8Array[]) => der(0x30, ...contents);
const object = (encoded: string) => der(0x06, hex(encoded));
const octets = (contents: Uint8Array) => der(0x04, contents);
const bits = (contents: Uint8Array) => der(0x03, hex('00'), contents);
const time = (text: string) => der(0x18, Buffer.from(text));

const ECDSA_WITH_SHA256 = sequence(object('2a8648ce3d040302'));
const COMMON_NAME = object('550403');
const ALTERNATIVE_NAME = object('551d11');
const BASIC_CONSTRAINTS = object('551d13');
const IS_AUTHORITY = sequence(der(0x01, hex('ff')));
const VERSION_3 = der(0xa0, der(0x02, hex('02')));
const VALIDITY = sequence(time('20200101000000Z'), time('20991231235959Z'));

/** For a server at localhost (RFC 5280, section 4.1). */
export function certificateOfThisMachine(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('emulator')))));
  const host = sequence(der(0x82, Buffer.from('localhost')));
  const extensions = sequence(
    sequence(ALTERNATIVE_NAME, octets(host)),
    sequence(BASIC_CONSTRAINTS, octets(IS_AUTHORITY)),
  );
  const signed = sequence(
    ...[VERSION_3, der(0x02, hex('01')), ECDSA_WITH_SHA256, name, VALIDITY, name],
    ...[publicKey.export({ type: 'spki', format: 'der' }), der(0xa3, extensions)],
  );
  const whole = sequence(signed, ECDSA_WITH_SHA256, bits(sign('sha256', signed, privateKey)));
  const lines = whole.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
