import { mustDocker } from './engine.ts';
import {
  containerOf,
  type Figure,
  fell,
  figure,
  inContainer,
  inspected,
  OUR_NAMES,
  say,
  sayUntilRecorded,
  type Trial,
  until,
  untilHealthy,
} from './trial.ts';

const DAY = '2024-06-30';
const CHILDREN = 40;
const COMMANDS_MEANWHILE = 30;
const MOST_ASKED = 40;
const NODES_THAT_ANSWER = 2;

/** Answers what was seen; throws when it is not as it should be. */
export type Check = (trial: Trial) => Promise<string>;

function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const START = {
  on: '2024-01-08',
  legalStatus: 'C2',
  category: 'N1',
  placement: { placementType: 'U6', provider: 'PR1', carer: 'household-a' },
};

const BIRTH = { on: '2018-05-04', sex: 'F', ethnicity: 'WBRI' };

let recorded = 0;

/** Answers how often a command had to be sent at most. */
async function recordChild(trial: Trial): Promise<number> {
  recorded += 1;
  const child = `trial-${recorded}`;
  const first = await sayUntilRecorded(trial, child, `${child}-r`, 'registrations', BIRTH);
  return Math.max(first, await sayUntilRecorded(trial, child, `${child}-s`, 'care-starts', START));
}

/** What each node answers, until both have: the proxy lets whoever has no cookie yet go to either. */
async function figureOfEach(trial: Trial): Promise<readonly Figure[]> {
  const byNode = new Map<string, Figure>();
  for (let asked = 0; asked < MOST_ASKED && byNode.size < NODES_THAT_ANSWER; asked += 1) {
    const answer = await figure(trial, DAY);
    if (answer.status === 200) byNode.set(answer.node, answer);
  }
  return [...byNode.values()];
}

function tellsAll(answers: readonly Figure[]): boolean {
  const told = answers.filter(({ text }) => text.includes(`"numerator":${recorded},`));
  return told.length === NODES_THAT_ANSWER;
}

export const rights: Check = async (trial) => {
  for (const service of OUR_NAMES) {
    insist(inContainer(trial, service, 'id', '-u').out === '1000', `${service} runs as another`);
    for (const path of ['/app/x', '/x', '/app/services/x'])
      insist(inContainer(trial, service, 'touch', path).code !== 0, `${service} can write to ${path}`);
    insist(inContainer(trial, service, 'touch', '/data/x').code === 0, `${service} cannot write its data`);
  }
  return 'not root, nothing but the data can be written to';
};

export const strangers: Check = async () => {
  const asked = await Promise.all(
    ['/v1/children/x', '/export/scorecard.csv', '/metrics', '/health/ready'].map(
      async (path) => (await fetch(`http://127.0.0.1:4000${path}`)).status,
    ),
  );
  insist(asked.join() === '401,401,404,404', `strangers were answered ${asked.join()}`);
  return 'without a token 401; what machines ask is not passed on';
};

export const recording: Check = async (trial) => {
  for (let count = 0; count < CHILDREN; count += 1) await recordChild(trial);
  const again = await say(trial, 'trial-1', 'trial-1-r', 'registrations', BIRTH);
  insist(again === 200, `a command sent again was answered ${again}`);
  return `${CHILDREN} children recorded; one sent again was answered`;
};

export const figures: Check = async (trial) => {
  let answers: readonly Figure[] = [];
  const took = await until(`both nodes count ${recorded} children`, async () => {
    answers = await figureOfEach(trial);
    return tellsAll(answers);
  });
  return `both nodes count ${recorded} children, after ${Math.round(took)} ms`;
};

/** Who falls is started again, and what is said meanwhile is recorded. */
export function falling(service: string): Check {
  return async (trial) => {
    const before = Number(inspected(trial, service, '{{.RestartCount}}'));
    let most = 0;
    fell(trial, service);
    for (let count = 0; count < COMMANDS_MEANWHILE; count += 1) {
      most = Math.max(most, await recordChild(trial));
    }
    const well = await untilHealthy(trial, [service]);
    const after = Number(inspected(trial, service, '{{.RestartCount}}'));
    insist(after > before, `${service} was not started again by the engine`);
    const told = await figures(trial);
    return `a command was sent ${most} times at most; well ${Math.round(well)} ms after the last; ${told}`;
  };
}

export const watched: Check = async (trial) => {
  const targets = () =>
    inContainer(trial, 'prometheus', 'wget', '-qO-', 'http://127.0.0.1:9090/api/v1/targets?state=active').out;
  const up = () =>
    [...targets().matchAll(/"job":"permanence".*?"health":"(\w+)"/g)].map(([, health]) => health);
  await until('Prometheus reads all four', () => up().join() === 'up,up,up,up');
  const rules = inContainer(trial, 'prometheus', 'wget', '-qO-', 'http://127.0.0.1:9090/api/v1/rules').out;
  const kept = (rules.match(/"type":"alerting"/g) ?? []).length;
  return `Prometheus reads all four with its token, and keeps ${kept} rules`;
};

export const stopping: Check = async (trial) => {
  const ids = OUR_NAMES.map((service) => containerOf(trial, service));
  const begun = performance.now();
  mustDocker('stop', '-t', '20', ...ids);
  const took = Math.round(performance.now() - begun);
  const codes = OUR_NAMES.map((service) => `${service} ${inspected(trial, service, '{{.State.ExitCode}}')}`);
  insist(
    codes.every((code) => code.endsWith(' 0')),
    `they ended with ${codes.join(', ')}`,
  );
  return `each ended with 0, all within ${took} ms`;
};

export const startingAgain: Check = async (trial) => {
  trial.compose('start');
  await untilHealthy(trial, OUR_NAMES);
  return figures(trial);
};
