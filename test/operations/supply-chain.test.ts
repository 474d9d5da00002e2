import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { components, sbom } from '../../infra/sbom.ts';

const locked = components();
const installed = locked.filter(({ licence }) => licence !== undefined);

/** Licences under which a council may run the program and give it on. MPL-2.0 and CC-BY-3.0: tests alone use them. */
const ALLOWED =
  /^\(?(MIT|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|PSF-2\.0|Unlicense|MPL-2\.0|CC-BY-3\.0|Python-2\.0|CC0-1\.0)( (OR|AND) (MIT|Apache-2\.0|ISC|CC-BY-3\.0))*\)?$/;

const ADVISORIES = 'https://registry.npmjs.org/-/npm/v1/security/advisories/bulk';
const ANSWER_WITHIN_MILLISECONDS = 10_000;

interface Advisory {
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

async function askAdvisories(): Promise<Record<string, readonly Advisory[]> | string> {
  const versions = Map.groupBy(locked, ({ name }) => name);
  const asked = Object.fromEntries(
    [...versions].map(([name, all]) => [name, all.map((each) => each.version)]),
  );
  try {
    const answer = await fetch(ADVISORIES, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
    });
    if (!answer.ok) return `the registry's list of advisories answers ${answer.status}`;
    return (await answer.json()) as Record<string, readonly Advisory[]>;
  } catch {
    return "the registry's list of advisories cannot be reached";
  }
}

const advisories = await askAdvisories();

test('given the lockfile, then every package is fixed by a hash and none names where to download it', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  expect(locked.filter(({ tarball }) => tarball !== undefined)).toEqual([]);
});

test('given every package installed, then its licence is one of those allowed', () => {
  expect(installed.length).toBeGreaterThan(locked.length / 2);
  const others = installed.filter(({ licence }) => !ALLOWED.test(licence ?? ''));
  expect(others.map(({ name, version, licence }) => `${name}@${version}: ${licence}`)).toEqual([]);
});

test('given the settings of the installer, then no package runs a program while it is installed', () => {
  const { allowBuilds } = parse(readFileSync(new URL('../../pnpm-workspace.yaml', import.meta.url), 'utf8'));
  expect(Object.values(allowBuilds as Record<string, boolean>).filter(Boolean)).toEqual([]);
});

test('given the bill of materials, then it names every package of the lockfile once, with its hash', () => {
  const bill = sbom() as { components: { purl: string; hashes: { content: string }[] }[] };
  expect(new Set(bill.components.map(({ purl }) => purl)).size).toBe(locked.length);
  expect(bill.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toEqual(
    [],
  );
  expect(bill.components.map(({ purl }) => purl)).toContainEqual(expect.stringMatching(/^pkg:npm\/jose@/));
});

test('given the published advisories, then none about our packages is high or critical', (context) => {
  if (typeof advisories === 'string') return context.skip(advisories);
  const grave = Object.entries(advisories).flatMap(([name, found]) =>
    found
      .filter(({ severity }) => severity === 'high' || severity === 'critical')
      .map(({ title, url }) => `${name}: ${title} (${url})`),
  );
  expect(grave).toEqual([]);
});
