import { synthesiseLikeKent } from '@permanence/synthetic/kent/synthesise';
import { synthesise as invent } from '@permanence/synthetic/synthesise';
import { countOption, dateOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { WrongUsage } from '../refusal.ts';

export interface SynthesiseOptions {
  readonly children: string;
  readonly asAt: string;
  readonly seed: string;
  readonly out: string;
  readonly years?: string;
  /** A page to resemble, instead of the options above. */
  readonly like?: string;
  readonly json?: boolean;
}

const LIKE: Readonly<Record<string, (out: string) => object>> = { 'kent-nov-2018': synthesiseLikeKent };

function inventLike(page: string, out: string): object {
  const likeThat = Object.hasOwn(LIKE, page) ? LIKE[page] : undefined;
  if (likeThat === undefined) throw new WrongUsage(`--like: there is ${Object.keys(LIKE).join(', ')}`);
  return likeThat(out);
}

function inventAny(options: SynthesiseOptions): object {
  return invent({
    children: countOption('--children', options.children, 1),
    asAt: dateOption('--as-at', options.asAt),
    seed: countOption('--seed', options.seed, 0),
    out: options.out,
    ...(options.years === undefined ? {} : { years: countOption('--years', options.years, 1) }),
  });
}

/** Writes an invented, coherent authority as SSDA903 files and companions; like a page, with what no return holds as well. */
export function synthesise(options: SynthesiseOptions): void {
  const { like, out } = options;
  const written = like === undefined ? inventAny(options) : inventLike(like, out);
  if (options.json === true) printJson(written);
  else printLine(`Written to ${out}: ${JSON.stringify(written)}`);
}
