import { builder } from '../builder.ts';

builder.subscriptionType({
  description:
    'Answers that are kept up while somebody listens, over server-sent events: first the answer as it is, then what changes in it. Every message says how far into the log it has come, also as the id of its event.',
});

import './scorecard-changed.ts';
import './worklist-changed.ts';
