import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { DeleteReq, DeleteResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { sendUnaryData } from '@grpc/grpc-js';
import type { Member } from './member.ts';
import { nameIn, refusal } from './messages.ts';

/** Softly: the stream is empty, and may be opened again. */
export function remove(member: Member) {
  return ({ request }: { readonly request: DeleteReq }, answer: sendUnaryData<DeleteResp>): void => {
    const stream = nameIn(request.getOptions()?.getStreamIdentifier());
    if (!member.isLeader())
      answer(refusal('not-leader', { host: member.host, leaderPort: member.leaderPort(), stream }));
    else {
      member.log.deleteStream(stream, 'softly');
      answer(null, new streams.DeleteResp().setNoPosition(new shared.Empty()));
    }
  };
}
