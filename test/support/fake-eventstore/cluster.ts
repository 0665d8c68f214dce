import { randomUUID } from 'node:crypto';

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
