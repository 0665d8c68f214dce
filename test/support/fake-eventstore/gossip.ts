import type { handleUnaryCall } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { type Node, handleCall, reply } from './node.js';
import { featuresPb, gossipPb, type sharedPb, StreamsService, uuid } from './wire.js';

/** A node as the other nodes know it. */
export interface Member {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  alive: boolean;
}

/**
 * The members of the cluster and its leader. The nodes share one store, so a follower is behind only when a test says
 * so.
 */
export class Cluster {
  readonly members: Member[] = [];
  leader: Member | undefined;

  join(host: string, port: number): Member {
    const member: Member = { id: randomUUID(), host, port, alive: true };
    this.members.push(member);
    this.leader ??= member;
    return member;
  }

  /** Removes a node. When it was the leader there is none until `elect`. */
  leave(member: Member): void {
    member.alive = false;
    if (this.leader === member) this.leader = undefined;
  }

  elect(leader: Member | undefined): void {
    this.leader = leader;
  }
}

/** Gossip.Read: the members, their states and their endpoints. */
export function gossipServer(node: Node): { read: handleUnaryCall<sharedPb.Empty, gossipPb.ClusterInfo> } {
  return {
    read: (call, callback) => {
      reply(
        callback,
        handleCall(node, call, 'gossip', '', () => Promise.resolve(clusterInfo(node.cluster))),
      );
    },
  };
}

function clusterInfo(cluster: Cluster): gossipPb.ClusterInfo {
  const { LEADER, FOLLOWER, UNKNOWN } = gossipPb.MemberInfo.VNodeState;
  return new gossipPb.ClusterInfo().setMembersList(
    cluster.members.map((member) =>
      new gossipPb.MemberInfo()
        .setInstanceId(uuid(member.id))
        .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
        .setState(!cluster.leader ? UNKNOWN : member === cluster.leader ? LEADER : FOLLOWER)
        .setIsAlive(member.alive)
        .setHttpEndPoint(new gossipPb.EndPoint().setAddress(member.host).setPort(member.port)),
    ),
  );
}

/** ServerFeatures.GetSupportedMethods: the methods of this node, in lower case as the client compares them. */
export function featuresServer(node: Node): {
  getSupportedMethods: handleUnaryCall<sharedPb.Empty, featuresPb.SupportedMethods>;
} {
  const methods = new featuresPb.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(
    Object.values(StreamsService).map(({ path }) => {
      const [, service = '', method = ''] = path.split('/');
      return new featuresPb.SupportedMethod().setServiceName(service).setMethodName(method.toLowerCase());
    }),
  );
  return {
    getSupportedMethods: (call, callback) => {
      reply(
        callback,
        handleCall(node, call, 'features', '', () => Promise.resolve(methods)),
      );
    },
  };
}
