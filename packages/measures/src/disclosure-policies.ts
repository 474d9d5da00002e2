/**
 * What is done so that a figure tells nothing of one child. `suppress-1-5`: counts from 1 to 5 are not shown, nor as many
 * others as it takes that no total gives them away. `dfe-rounding`: counts to the nearest 10, percentages whole.
 */
export const DISCLOSURE_POLICIES = ['none', 'suppress-1-5', 'dfe-rounding'] as const;
export type DisclosurePolicy = (typeof DISCLOSURE_POLICIES)[number];
