import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupProblem } from '../startup-problem.js';

/** Whom PostgreSQL runs as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as somebody else: the owner of the cluster that is there,
 * or for a new one `postgres`, or else `nobody`. Undefined for an ordinary user: then it runs as ourselves.
 */
export function systemUserFor(cluster: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUpUser('postgres') ?? lookUpUser('nobody');
  if (user) return user;
  throw new StartupProblem(
    'NO_DATABASE_USER',
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody" to run it as. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Can this user pass through every directory above the path? (By permission bits: access lists are not looked at.) */
export function canReach(user: SystemUser | undefined, path: string): boolean {
  if (!user) return true;
  const parent = dirname(path);
  if (parent === path) return true;
  return canPassThrough(user, parent) && canReach(user, parent);
}

function canPassThrough(user: SystemUser, directory: string): boolean {
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (!stat) return true; // made later, by us
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** The user of this name, or undefined when the system knows none. */
export function lookUpUser(name: string): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}
