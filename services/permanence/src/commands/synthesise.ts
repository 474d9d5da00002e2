import { synthesise as invent } from '@permanence/synthetic/synthesise';
import { countOption, dateOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';

export interface SynthesiseOptions {
  readonly children: string;
  readonly asAt: string;
  readonly seed: string;
  readonly out: string;
  readonly years?: string;
  readonly json?: boolean;
}

/** Writes an invented, coherent authority as SSDA903 files and companions. */
export function synthesise(options: SynthesiseOptions): void {
  const written = invent({
    children: countOption('--children', options.children, 1),
    asAt: dateOption('--as-at', options.asAt),
    seed: countOption('--seed', options.seed, 0),
    out: options.out,
    ...(options.years === undefined ? {} : { years: countOption('--years', options.years, 1) }),
  });
  if (options.json === true) printJson(written);
  else printLine(`Written to ${options.out}: ${JSON.stringify(written)}`);
}
