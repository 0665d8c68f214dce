import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Cluster } from './cluster.js';
import { type Node, handleCall, reply } from './node.js';
import { featuresPb, gossipPb, type sharedPb, StreamsService, uuid } from './wire.js';

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
