import type { TLSSocket } from 'node:tls';
import { accessDenied, unauthenticated } from './failures.js';
import type { Call } from './node.js';
import type { Moment } from './orders.js';

/**
 * A node with TLS and users, as nodes are unless they are started insecure. Sources: "Security", "User authentication"
 * and "Access control lists" of the server's documentation (docs.kurrent.io/server).
 */
export interface Security {
  /** What the node shows, and the key of it; PEM. */
  readonly certificate: string;
  readonly key: string;
  /** Who signs the certificates of users; PEM. */
  readonly authority: string;
  /** Passwords by name. */
  readonly users: Readonly<Record<string, string>>;
}

const administrators = ['admin', 'ops'];
/** What anybody may ask, so that a client finds the cluster. */
const open: readonly Moment[] = ['gossip', 'features', 'connect'];

/**
 * Who may call: a user with a password, or with a certificate that bears the user's name. `$all` and the streams of the
 * system are for administrators, as access control lists say unless they are changed. @throws Failure
 */
export function admit(
  security: Security,
  call: Call,
  socket: TLSSocket | undefined,
  moment: Moment,
  stream: string,
): void {
  if (open.includes(moment)) return;
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
  const shown = socket?.authorized ? socket.getPeerCertificate().subject.CN : undefined;
  return typeof shown === 'string' && shown in users ? shown : undefined;
}
