import { REFUSAL_CODES } from '@permanence/care/child/decision';
import { clientOf, type Received } from '../http/client.ts';
import { acknowledged, type Problem, type Sent } from '../http/many-clients.ts';
import type { Company } from './company.ts';

const AT_ONCE = 8;
const MOST = 400;
const OK = 200;
const FORBIDDEN = 403;

export interface CheckedRepeats {
  readonly wrong: readonly string[];
  readonly repeated: number;
}

/** What the same command is answered by whoever is asked: what is in the log. */
function isRecorded(sent: Sent): boolean {
  return (acknowledged(sent)?.events.length ?? 0) > 0;
}

/** What is remembered as well: that there was nothing to record, and what the record itself refused. */
function isKept({ received }: Sent): boolean {
  if (received.status === OK) return true;
  const { code = '' } = JSON.parse(received.text) as Problem;
  return (REFUSAL_CODES as readonly string[]).includes(code);
}

function withoutCorrelation(text: string): string {
  const { correlationId: _correlation, ...said } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(said);
}

/** An adoption order since then has sealed the record: nobody is told anything of it any more. */
function isShut(again: Received | undefined): boolean {
  return again?.status === FORBIDDEN && (JSON.parse(again.text) as Problem).code === 'restricted';
}

/** Sends commands again that were answered before, spread over all of them: by now they are asked of other processes. */
export async function checkRepeats(
  { recording, sharesAnswers }: Company,
  sent: readonly Sent[],
): Promise<CheckedRepeats> {
  const kept = sent.filter(sharesAnswers ? isKept : isRecorded);
  const step = Math.max(1, Math.ceil(kept.length / MOST));
  const some = kept.filter((_, nth) => nth % step === 0);
  const clients = recording.map(({ address = '' }) => clientOf(address, AT_ONCE));
  const wrong: string[] = [];
  for (const [nth, each] of some.entries()) {
    const client = clients[nth % clients.length];
    const again = await client?.post(each.path, each.body, each.headers);
    const isSame =
      again?.status === each.received.status &&
      withoutCorrelation(again.text) === withoutCorrelation(each.received.text);
    if (!isSame && !isShut(again))
      wrong.push(`${each.key} was answered ${each.received.status}, and then ${again?.status}`);
  }
  for (const client of clients) client.close();
  return { wrong, repeated: some.length };
}
