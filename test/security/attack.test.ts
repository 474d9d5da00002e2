import { afterAll, beforeAll, describe } from 'vitest';
import { attackCommands } from './attack-commands.ts';
import { attackPages } from './attack-pages.ts';
import { attackProtocol } from './attack-protocol.ts';
import { attackQuestions } from './attack-questions.ts';
import { attackTokens } from './attack-tokens.ts';
import { type Attacked, attacked } from './attacked.ts';
import { type Secrets, searchEverything } from './searched.ts';
import { walkFields } from './walk-fields.ts';
import { walkIds } from './walk-ids.ts';
import { walkRoutes } from './walk-routes.ts';
import { walkStreams } from './walk-streams.ts';

/** One service, and one attacker after another; what they all were told is searched at the end. */
describe('given a service, and somebody who tries everything', () => {
  let target: Attacked;
  beforeAll(async () => {
    target = await attacked();
  });
  afterAll(() => target.end());
  const at = (): Attacked => target;
  const secrets: Secrets = { used: [] };

  walkRoutes(at);
  walkFields(at);
  walkIds(at);
  attackTokens(at);
  attackCommands(at);
  attackQuestions(at);
  attackProtocol(at);
  attackPages(at, secrets);
  walkStreams(at);
  searchEverything(at, secrets);
});
