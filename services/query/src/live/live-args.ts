import { builder } from '../builder.ts';
import '../schema/scalars.ts';

/** Arguments of everything that is kept up with the tables. */
export const liveArgs = builder.args((arg) => ({
  authority: arg.string({
    description: 'Code of the local authority, for example 886. May be left out when only one is held here.',
  }),
  asAt: arg.field({ type: 'Date', description: 'The day in the world. Today unless told.' }),
  from: arg.field({
    type: 'LogPosition',
    description:
      'To go on after a broken connection: the position of the last message that came (browsers send it by themselves, as `Last-Event-ID`). The first message is then the whole answer, at that position or later, so that nothing is missed.',
  }),
}));

export const WHOLE =
  'True: this is the whole answer, and nothing of an earlier message is left. So it is with the first message, and when another day begins.';

export const NOTHING_NEW =
  'Nothing is sent when nothing in the answer changed; a reader who is slow gets several changes as one.';
