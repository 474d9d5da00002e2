/** An episode was dropped for the date a later return gives it. */
export const REDATED_COPY = 'redated-copy';

/** Returns were read out of order, and one between them is still to come. */
export const YEAR_NOT_READ = 'year-not-read';

/** AD1 says adopted where no episode ended in adoption. */
export const NO_ADOPTION_EPISODE = '602';

/** Rules of warnings that depend on what else is known about the child: the same return again may not repeat them. */
export const CONTEXT_RULES: ReadonlySet<string> = new Set([REDATED_COPY, YEAR_NOT_READ, NO_ADOPTION_EPISODE]);
