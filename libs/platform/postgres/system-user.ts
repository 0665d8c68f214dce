import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupProblem } from '../startup-problem.js';

/** The user that PostgreSQL runs as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user to run PostgreSQL as. It refuses to run as root, so root runs it as the owner of the cluster, or for a new
 * cluster as `postgres`, else as `nobody`. Undefined when we are not root: then it runs as our own user.
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

/** Whether a user can pass through every directory above a path, by permission bits; access lists are ignored. */
export function canReach(user: SystemUser | undefined, path: string): boolean {
  if (!user) return true;
  const parent = dirname(path);
  if (parent === path) return true;
  return canPassThrough(user, parent) && canReach(user, parent);
}

function canPassThrough(user: SystemUser, directory: string): boolean {
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (!stat) return true; // we create it later
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** The user with a name; undefined when there is none. */
export function lookUpUser(name: string): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}
