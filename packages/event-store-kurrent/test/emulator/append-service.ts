import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import type { Member } from './member.ts';
import { nameIn, refusal } from './messages.ts';
import { positionOf } from './positions.ts';
import type { Proposed, StoredLog } from './stored-log.ts';

type Options = AppendReq.Options;
type Verdict = 'write' | 'repeated' | 'conflict';

/**
 * What the server does with ids it knows. Any place: they are recognised where its cache of recent ids has them.
 * A revision that has passed: recognised when the same ids follow it. The revision at which the stream is now: written,
 * even when the ids are old ones.
 */
function verdict(log: StoredLog, stream: string, ids: readonly string[], options: Options): Verdict {
  const stored = log.idsOf(stream);
  const follow = (start: number) => ids.every((id, index) => stored?.[start + index] === id);
  if (options.hasAny() || options.hasStreamExists()) {
    if (options.hasStreamExists() && stored === undefined) return 'conflict';
    const place = log.placeOf(ids[0] ?? '');
    return place?.stream === stream && follow(place.revision) ? 'repeated' : 'write';
  }
  const expected = options.hasNoStream() ? -1 : Number(options.getRevision());
  const actual = (stored?.length ?? 0) - 1;
  if (expected === actual) return 'write';
  if (expected === -1 && log.firstKept(stream) > actual && !log.isCutShort(stream)) return 'write';
  return expected < actual && follow(expected + 1) ? 'repeated' : 'conflict';
}

function proposedIn(message: AppendReq.ProposedMessage): Proposed {
  const about = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? '',
    data: Buffer.from(message.getData_asU8()).toString('utf8'),
    metadata: Buffer.from(message.getCustomMetadata_asU8()).toString('utf8'),
  };
}

function conflict(options: Options, actual: number | undefined): AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(`${actual}`);
  if (options.hasNoStream()) wrong.setExpectedNoStream(new shared.Empty());
  else if (options.hasStreamExists()) wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(options.getRevision());
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

/** A repeat is answered with the revision it had the first time, and without a position. */
function repeated(log: StoredLog, ids: readonly string[]): AppendResp {
  const revision = log.placeOf(ids.at(-1) ?? '')?.revision ?? 0;
  const success = new streams.AppendResp.Success()
    .setCurrentRevision(`${revision}`)
    .setNoPosition(new shared.Empty());
  return new streams.AppendResp().setSuccess(success);
}

async function written(
  { log, commitPositions }: Member,
  stream: string,
  events: readonly Proposed[],
): Promise<AppendResp> {
  const { last } = await log.append(stream, events);
  const { commit, prepare } = positionOf(last, commitPositions);
  const position = new streams.AppendResp.Position()
    .setCommitPosition(`${commit}`)
    .setPreparePosition(`${prepare}`);
  const success = new streams.AppendResp.Success()
    .setCurrentRevision(`${last.revision}`)
    .setPosition(position);
  return new streams.AppendResp().setSuccess(success);
}

function answerTo(
  member: Member,
  options: Options,
  events: readonly Proposed[],
): Promise<AppendResp> | AppendResp {
  const stream = nameIn(options.getStreamIdentifier());
  const ids = events.map(({ id }) => id);
  switch (verdict(member.log, stream, ids, options)) {
    case 'write':
      return written(member, stream, events);
    case 'repeated':
      return repeated(member.log, ids);
    case 'conflict': {
      const stored = member.log.idsOf(stream);
      return conflict(options, stored && stored.length - 1);
    }
  }
}

async function answerOnceWhole(
  member: Member,
  requiresLeader: boolean,
  options: Options,
  events: readonly Proposed[],
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  const about = {
    host: member.host,
    leaderPort: member.leaderPort(),
    stream: nameIn(options.getStreamIdentifier()),
  };
  if (requiresLeader && !member.isLeader()) return answer(refusal('not-leader', about));
  if (member.log.isGoneForEver(about.stream)) return answer(refusal('stream-deleted', about));
  const fault = member.faults.appends.shift();
  if (fault?.kind === 'wait') await fault.gate;
  if (fault?.kind === 'refuse') return answer(refusal(fault.why, about));
  if (fault?.kind === 'say-no-stream') return answer(null, conflict(options, undefined));
  const response = await answerTo(member, options, events);
  if (fault?.kind === 'write-then-never-answer') return;
  if (fault?.kind === 'write-then-refuse') return answer(refusal(fault.why, about));
  if (fault?.kind === 'answer-late') setTimeout(() => answer(null, response), fault.milliseconds);
  else answer(null, response);
}

/** The plain append: one call an append. */
export function append(member: Member) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    member.seen.appends += 1;
    const events: Proposed[] = [];
    let options: Options | undefined;
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) events.push(proposedIn(message));
    });
    const answerIt = () => {
      if (options === undefined || call.cancelled) return;
      const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
      answerOnceWhole(member, requiresLeader, options, events, answer).catch((error: unknown) =>
        answer({ code: 2, details: String(error) }),
      );
    };
    // The stream of a writer that died ends as well, with a part of its events: why it ended is known a turn later.
    call.on('end', () => setImmediate(answerIt));
  };
}
