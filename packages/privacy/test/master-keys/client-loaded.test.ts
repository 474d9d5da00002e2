import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const MASTERS = new URL('../../src/master-keys.ts', import.meta.url).href;

/** Opens master keys in a process of its own; answers whether the client of the key service was loaded in it. */
function isLoaded(key: string | undefined): boolean {
  const program = `
    import { registerHooks } from 'node:module';
    let loaded = false;
    registerHooks({ resolve(specifier, context, next) {
      loaded ||= specifier === '@aws-sdk/client-kms';
      return next(specifier, context);
    } });
    const { masterKeysIn } = await import(${JSON.stringify(MASTERS)});
    const masters = masterKeysIn('/nowhere', ${JSON.stringify(key)});
    await masters.find(${JSON.stringify(key ?? '0123456789abcdef')}).catch(() => {});
    console.log(loaded);
  `;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
  return out.toString().trim() === 'true';
}

it('given keys in files, then the client of the key service is not loaded; given one of its keys, then it is', () => {
  expect(isLoaded(undefined)).toBe(false);
  expect(isLoaded('arn:aws:kms:eu-west-2:111122223333:key/00000000-0000-4000-8000-000000000000')).toBe(true);
});
