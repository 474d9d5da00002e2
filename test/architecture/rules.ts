import type { SourceFile } from './source-files.ts';

/** A "never" of the design: the sentence, and the imports or words that break it. */
export interface Rule {
  readonly sentence: string;
  /** What in the file breaks the rule; empty when nothing does. */
  readonly broken: (file: SourceFile) => readonly string[];
  /** A file that breaks it, to show that the rule can fail. */
  readonly example: { readonly path: string; readonly text: string };
}

/** Which room may import which (a room may always import itself). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/calendar': [],
  'packages/files': [],
  'packages/care': ['calendar'],
  'packages/event-store': [],
  'packages/event-store-sqlite': ['event-store', 'files'],
  'packages/event-store-kurrent': ['event-store'],
  'packages/access': ['care', 'calendar', 'files'],
  'packages/privacy': ['care', 'calendar', 'event-store', 'files'],
  'packages/projections': ['event-store', 'files'],
  'packages/read-models': ['care', 'projections', 'calendar', 'files'],
  'packages/measures': ['read-models', 'calendar'],
  'packages/ssda903': ['care', 'calendar', 'files'],
  'packages/synthetic': ['care', 'calendar'],
  'services/record': ['access', 'care', 'event-store', 'privacy', 'calendar', 'files'],
  'services/projector': ['projections', 'read-models', 'event-store', 'privacy'],
  'services/query': ['access', 'care', 'read-models', 'measures', 'privacy', 'calendar'],
  'services/web': [],
};

const COMPOSITION_ROOT = 'services/permanence';
const SERVICES = ['record', 'projector', 'query', 'web', 'permanence'];

function projectImports(file: SourceFile): { readonly name: string; readonly specifier: string }[] {
  return file.imports.flatMap((specifier) => {
    const name = /^@permanence\/([^/]+)/.exec(specifier)?.[1];
    return name === undefined || file.room.endsWith(`/${name}`) ? [] : [{ name, specifier }];
  });
}

function importing(file: SourceFile, forbidden: (name: string, specifier: string) => boolean): string[] {
  return projectImports(file)
    .filter(({ name, specifier }) => forbidden(name, specifier))
    .map(({ specifier }) => specifier);
}

function saying(file: SourceFile, words: RegExp): string[] {
  return [...file.text.matchAll(words)].map((found) => found[0]);
}

const CLOCK_OR_CHANCE =
  /Date\.now|new Date\(|Temporal\.Now|Math\.random|randomUUID|performance\.now|process\.|\bfetch\(/g;
const CALLING_OUT = /^(node:(http|https|net|dgram|dns|tls|child_process|http2)|undici|express|graphql.*)$/;
const MEASURE_FOLDER = /^packages\/measures\/src\/([^/]+)\/definition\.ts$/;

export const RULES: readonly Rule[] = [
  {
    sentence: 'A room imports only the rooms that the arrows of the design allow.',
    broken: (file) =>
      file.room === COMPOSITION_ROOT
        ? []
        : importing(file, (name) => !(MAY_IMPORT[file.room] ?? []).includes(name)),
    example: { path: 'packages/measures/src/x.ts', text: "import '@permanence/synthetic/x';" },
  },
  {
    sentence: 'Never: care touches I/O, a clock or randomness.',
    broken: (file) =>
      file.room === 'packages/care'
        ? [
            ...file.imports.filter((name) => !/^(\.|zod$|@permanence\/calendar\/)/.test(name)),
            ...saying(file, CLOCK_OR_CHANCE),
          ]
        : [],
    example: { path: 'packages/care/src/x.ts', text: 'const today = Date.now();' },
  },
  {
    sentence: 'Never: query touches an event store or a decision.',
    broken: (file) =>
      file.room === 'services/query'
        ? importing(file, (name, specifier) => name.startsWith('event-store') || /\/decide$/.test(specifier))
        : [],
    example: { path: 'services/query/src/x.ts', text: "import '@permanence/event-store-sqlite/x';" },
  },
  {
    sentence: 'Never: record reads a read model (a decision reads only its own stream).',
    broken: (file) =>
      file.room === 'services/record'
        ? importing(file, (name) => name === 'read-models' || name === 'measures' || name === 'projections')
        : [],
    example: { path: 'services/record/src/x.ts', text: "import '@permanence/read-models/tables';" },
  },
  {
    sentence: 'Never: one service imports another (the composition root aside).',
    broken: (file) =>
      file.room.startsWith('services/') && file.room !== COMPOSITION_ROOT
        ? importing(file, (name) => SERVICES.includes(name))
        : importing(file, (name) => file.room !== COMPOSITION_ROOT && SERVICES.includes(name)),
    example: { path: 'services/web/src/x.ts', text: "import '@permanence/query/app';" },
  },
  {
    sentence: 'Never: anything but event-store-kurrent imports the db client.',
    broken: (file) =>
      file.room === 'packages/event-store-kurrent'
        ? []
        : file.imports.filter((name) => /^@(eventstore|kurrent)\//.test(name)),
    example: { path: 'services/permanence/src/x.ts', text: "import '@eventstore/db-client';" },
  },
  {
    sentence: 'Never: anything but its adapter imports the client of the key service.',
    broken: (file) =>
      file.path.startsWith('packages/privacy/src/kms/')
        ? []
        : file.imports.filter((name) => name.startsWith('@aws-sdk/')),
    example: { path: 'packages/privacy/src/x.ts', text: "import '@aws-sdk/client-kms';" },
  },
  {
    sentence: 'Never: a projection calls out.',
    broken: (file) =>
      file.room === 'packages/read-models' || file.room === 'packages/projections'
        ? [...file.imports.filter((name) => CALLING_OUT.test(name)), ...saying(file, /\bfetch\(/g)]
        : [],
    example: { path: 'packages/read-models/src/x.ts', text: "await fetch('http://127.0.0.1');" },
  },
  {
    sentence: "Never: a measure's rule lives anywhere but in its own folder.",
    broken: (file) => {
      const folder = MEASURE_FOLDER.exec(file.path)?.[1];
      const others = file.imports.filter((name) => /\/(definition|cohort)(\.ts|\.sql)?$/.test(name));
      if (folder !== undefined)
        return [...others, ...file.imports.filter((name) => /^\.\.\/[^/]+\//.test(name))];
      return file.path === 'packages/measures/src/catalogue.ts' ? [] : others;
    },
    example: {
      path: 'services/query/src/x.ts',
      text: "import definition from '@permanence/measures/placements-3-plus/definition';",
    },
  },
];
