/** Begins what an erased record is called since. In order of names they lie together, so that they are found without a search. */
export const ERASED_PREFIX = 'erased-';
/** After every name that begins so. */
export const AFTER_ERASED = 'erased.';
