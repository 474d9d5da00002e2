import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, it } from 'vitest';

const document = fileURLToPath(new URL('../openapi.json', import.meta.url));

it('given the OpenAPI document, a linter with its recommended rules finds nothing, not even to warn of', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lint({ ref: document, config });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});
