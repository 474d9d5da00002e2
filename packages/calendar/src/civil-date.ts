declare const civil: unique symbol;

/** A day without a time zone, `YYYY-MM-DD`: sorts and compares as text. */
export type CivilDate = string & { readonly [civil]: true };
