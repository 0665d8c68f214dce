import type { TLSSocket } from 'node:tls';
import { accessDenied, unauthenticated } from './failures.js';
import type { Call } from './node.js';
import type { FaultPoint } from './faults.js';

/**
 * A node with TLS and users, which is the default of a real node. Sources: "Security", "User authentication"
 * and "Access control lists" of the server's documentation (docs.kurrent.io/server).
 */
export interface Security {
  /** The certificate of the node and its key; PEM. */
  readonly certificate: string;
  readonly key: string;
  /** The authority that signs the certificates of users; PEM. */
  readonly authority: string;
  /** Passwords by name. */
  readonly users: Readonly<Record<string, string>>;
}

const administrators = ['admin', 'ops'];
/** Calls that every client may make, so that it finds the cluster. */
const open: readonly FaultPoint[] = ['gossip', 'features', 'connect'];

/**
 * Authorises a call of a user with a password, or with a certificate in the user's name. `$all` and the streams of the
 * system are for administrators, which is the default of access control lists. @throws Failure
 */
export function authorise(
  security: Security,
  call: Call,
  socket: TLSSocket | undefined,
  point: FaultPoint,
  stream: string,
): void {
  if (open.includes(point)) return;
  const user = userOf(security, call, socket);
  if (user === undefined) throw accessDenied();
  if (stream.startsWith('$') && !administrators.includes(user)) throw accessDenied();
}

function userOf({ users }: Security, call: Call, socket: TLSSocket | undefined): string | undefined {
  const [header] = call.metadata.get('authorization');
  if (header !== undefined) {
    const [, basic = ''] = /^Basic (.+)$/.exec(String(header)) ?? [];
    const [, user = '', password] = /^([^:]*):(.*)$/.exec(Buffer.from(basic, 'base64').toString()) ?? [];
    if (password === undefined || users[user] !== password) throw unauthenticated();
    return user;
  }
  const name = socket?.authorized ? socket.getPeerCertificate().subject.CN : undefined;
  return typeof name === 'string' && name in users ? name : undefined;
}
