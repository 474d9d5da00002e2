import { randomUUID } from 'node:crypto';
import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Member } from './member.ts';

const { LEADER, FOLLOWER } = gossipMessages.MemberInfo.VNodeState;

export function gossip(member: Member) {
  return (_call: unknown, answer: (error: null, response: object) => void): void => {
    const members = member.members().map(({ port, leads, alive }) =>
      new gossipMessages.MemberInfo()
        .setInstanceId(new shared.UUID().setString(randomUUID()))
        .setState(leads ? LEADER : FOLLOWER)
        .setIsAlive(alive)
        .setHttpEndPoint(new gossipMessages.EndPoint().setAddress(member.host).setPort(port)),
    );
    answer(null, new gossipMessages.ClusterInfo().setMembersList(members));
  };
}

const STREAMS = 'event_store.client.streams.streams';
const METHODS = ['append', 'batchappend', 'read', 'delete', 'tombstone'];

export function supportedMethods(_call: unknown, answer: (error: null, response: object) => void): void {
  const methods = METHODS.map((name) =>
    new features.SupportedMethod().setServiceName(STREAMS).setMethodName(name),
  );
  const supported = new features.SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(methods);
  answer(null, supported);
}
