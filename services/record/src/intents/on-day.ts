import { day } from '@permanence/care/child/fact';
import * as z from 'zod';

/** The body of an intent that says no more than the day. */
export const onDay = z.strictObject({ on: day });

/** The first day on which it no longer holds, for what is over by now. */
export const until = day.optional();
