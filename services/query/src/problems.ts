import { GraphQLError } from 'graphql';

/** An outcome a caller must expect. Fields at the top answer it as data; further down it is an error with a code. */
export abstract class Problem extends GraphQLError {
  constructor(code: string, message: string) {
    super(message, { extensions: { code } });
  }
}

export class NotFound extends Problem {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** There is such a record, and nothing more may be said of it to who asks. */
export class Restricted extends Problem {
  readonly reference: string;

  constructor(reference: string) {
    super('RESTRICTED', 'This record is restricted.');
    this.reference = reference;
  }
}

export class BadRequest extends Problem {
  readonly argument: string;

  constructor(argument: string, message: string) {
    super('BAD_REQUEST', message);
    this.argument = argument;
  }
}

export class UnknownMeasure extends Problem {
  readonly measures: readonly string[];

  constructor(id: string, measures: readonly string[]) {
    super('UNKNOWN_MEASURE', `There is no measure ${JSON.stringify(id)}.`);
    this.measures = measures;
  }
}

export class UnknownAuthority extends Problem {
  readonly authorities: readonly string[];

  constructor(authorities: readonly string[], message: string) {
    super('UNKNOWN_AUTHORITY', message);
    this.authorities = authorities;
  }
}

const MILLISECONDS_A_SECOND = 1_000;

/** The whole operation is answered with it: what had been found by then would be half an answer. */
export class TookTooLong extends Problem {
  constructor(mostMilliseconds: number) {
    const seconds = mostMilliseconds / MILLISECONDS_A_SECOND;
    super('TOOK_TOO_LONG', `This took longer than ${seconds} seconds and was stopped. Ask for less at once.`);
  }
}

/** Whoever asked has gone away. */
export class NobodyWaits extends Problem {
  constructor() {
    super('NOBODY_WAITS', 'Nobody waits for this any more.');
  }
}

/** What every question about an authority on a day may come to. */
export const EXPECTED = [UnknownAuthority, BadRequest];
