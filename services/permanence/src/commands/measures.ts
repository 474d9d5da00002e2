import { MEASURES } from '@permanence/measures/catalogue';
import type { CommonOptions } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';

export function measures(options: Pick<CommonOptions, 'json'>): void {
  if (options.json === true) {
    printJson({
      measures: MEASURES.map(
        ({ cohort: _cohort, parameters: _parameters, terms: _terms, sum: _sum, ...shown }) => shown,
      ),
    });
    return;
  }
  printTable(MEASURES.map(({ id, unit, years, title }) => [id, unit, years.join(', '), title]));
  printLine('\nThe third column: windows in years that --years offers.');
}
