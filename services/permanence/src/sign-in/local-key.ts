import { join } from 'node:path';
import { generateLocalKey, type LocalIssuer, localIssuer } from '@permanence/access/local-tokens';
import * as z from 'zod';
import { keptOnce, textOf } from '../kept-once.ts';

const keyFile = z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string(), d: z.string() });

export function keyFileIn(folder: string): string {
  return join(folder, 'sign-in.key.json');
}

/** Signs and verifies tokens of this installation. Its key is made when it is first needed. */
export async function localIssuerIn(folder: string): Promise<LocalIssuer> {
  const path = keyFileIn(folder);
  const text = textOf(path) ?? keptOnce(path, JSON.stringify(await generateLocalKey()));
  return localIssuer(keyFile.parse(JSON.parse(text)));
}
