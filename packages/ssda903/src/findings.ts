import type { Problem, Row } from './row.ts';

/** Gathers what is wrong with the rows of one child. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly #child: string;

  constructor(child: string) {
    this.#child = child;
  }

  quarantine(at: Row, rule: string, field: string, message: string): void {
    this.#add(at, 'quarantine', rule, field, message);
  }

  warn(at: Row, rule: string, field: string, message: string): void {
    this.#add(at, 'warning', rule, field, message);
  }

  get quarantined(): boolean {
    return this.problems.some((problem) => problem.severity === 'quarantine');
  }

  #add(at: Row, severity: Problem['severity'], rule: string, field: string, message: string): void {
    this.problems.push({ file: at.file, row: at.row, child: this.#child, rule, severity, field, message });
  }
}
