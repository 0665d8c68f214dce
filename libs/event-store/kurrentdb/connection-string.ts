import { readFileSync } from 'node:fs';

/** A connection string, parsed and checked. */
export interface ConnectionOptions {
  /** Whether the one host is a DNS name of a cluster. With several hosts the leader is discovered anyway. */
  readonly discover: boolean;
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  readonly tls: boolean;
  /** Paths of PEM files. */
  readonly tlsCaFile: string | undefined;
  readonly userCertFile: string | undefined;
  readonly userKeyFile: string | undefined;
  readonly nodePreference: NodePreference;
  readonly connectionName: string;
  /** A number of attempts, ms and s, in the order of the names. */
  readonly discovery: Readonly<Partial<Record<(typeof discoveryNames)[number], number>>>;
  /** Both in ms. */
  readonly keepAlive: Readonly<Partial<Record<(typeof keepAliveNames)[number], number>>>;
}

const nodePreferences = ['leader', 'follower', 'read_only_replica', 'random'] as const;
export type NodePreference = (typeof nodePreferences)[number];

const discoveryNames = ['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout'] as const;
const keepAliveNames = ['keepAliveInterval', 'keepAliveTimeout'] as const;

/** Parameters of other clients of the store, accepted without effect: here every call has its own time limit. */
const ignored = ['defaultdeadline', 'throwonappendfailure', 'tlsverifycert'];
const form = /^(?:esdb|kurrentdb|kdb)(\+discover)?:\/\/(?:([^:@/?]+):([^@/?]+)@)?([^/?@]+)\/?(?:\?(.*))?$/;

/**
 * Parses `esdb://` or `kurrentdb://`, with `+discover` for a cluster behind one DNS name. The parser of the client is
 * not used: it prints the whole string with its password when it meets an unknown parameter.
 * @throws Error that says what is wrong and never shows a value
 */
export function parseConnectionString(text: string): ConnectionOptions {
  const [found, discover, username, password, hosts = '', query = ''] = form.exec(text.trim()) ?? [];
  if (found === undefined)
    throw new Error(
      'the connection string of KurrentDB should look like esdb://user:password@host:2113?tls=true',
    );
  const parameters = parametersOf(query);
  const file = (name: string) => parameters.get(name.toLowerCase());
  if ((file('userCertFile') === undefined) !== (file('userKeyFile') === undefined))
    throw new Error('userCertFile and userKeyFile go together in the connection string of KurrentDB');
  return {
    discover: discover !== undefined,
    hosts: hosts.split(',').map(hostOf),
    credentials:
      username !== undefined && password !== undefined
        ? { username: decodeURIComponent(username), password: decodeURIComponent(password) }
        : undefined,
    tls: oneOf(parameters, 'tls', ['true', 'false']) !== 'false',
    tlsCaFile: file('tlsCaFile'),
    userCertFile: file('userCertFile'),
    userKeyFile: file('userKeyFile'),
    nodePreference: oneOf(parameters, 'nodePreference', nodePreferences) ?? 'leader',
    connectionName: parameters.get('connectionname') ?? 'kbi',
    discovery: numbersOf(parameters, discoveryNames),
    keepAlive: numbersOf(parameters, keepAliveNames),
  };
}

/** The parameters by their names in lower case: the store's tools write them in upper and lower case. */
function parametersOf(query: string): ReadonlyMap<string, string> {
  const parameters = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  const named = [
    'tls',
    'tlsCaFile',
    'userCertFile',
    'userKeyFile',
    'nodePreference',
    'connectionName',
    ...discoveryNames,
    ...keepAliveNames,
  ];
  const known = new Set([...named.map((name) => name.toLowerCase()), ...ignored]);
  for (const name of parameters.keys()) {
    if (!known.has(name))
      throw new Error(`"${name}" is not a parameter of the connection string of KurrentDB`);
  }
  return parameters;
}

function oneOf<T extends string>(
  parameters: ReadonlyMap<string, string>,
  name: string,
  values: readonly T[],
): T | undefined {
  const given = parameters.get(name.toLowerCase());
  if (given === undefined) return undefined;
  const simplified = given.toLowerCase().replace(/[_-]/g, '');
  const value = values.find((candidate) => candidate.replace(/_/g, '') === simplified);
  if (value === undefined)
    throw new Error(`${name} in the connection string of KurrentDB should be ${values.join(' or ')}`);
  return value;
}

function numbersOf<Name extends string>(
  parameters: ReadonlyMap<string, string>,
  names: readonly Name[],
): Readonly<Partial<Record<Name, number>>> {
  const given = names.map((name) => [name, parameters.get(name.toLowerCase())] as const);
  for (const [name, value] of given) {
    if (value !== undefined && !/^-?\d{1,9}$/.test(value)) {
      throw new Error(`${name} in the connection string of KurrentDB should be a whole number`);
    }
  }
  return Object.fromEntries(
    given.flatMap(([name, value]) => (value === undefined ? [] : [[name, Number(value)]])),
  ) as Partial<Record<Name, number>>;
}

function hostOf(text: string): { address: string; port: number } {
  const [, address, port = '2113'] = /^([^:[\]]+)(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
  if (address === undefined || Number(port) > 65_535) {
    throw new Error(
      'a host in the connection string of KurrentDB should be a name or an IPv4 address, then :port',
    );
  }
  return { address, port: Number(port) };
}

/** Reads the files of certificates that a connection string names. @throws Error of the file system */
export function certificatesOf({ tlsCaFile, userCertFile, userKeyFile }: ConnectionOptions) {
  return {
    ...(tlsCaFile !== undefined && { rootCertificate: readFileSync(tlsCaFile) }),
    ...(userCertFile !== undefined && { userCertFile: readFileSync(userCertFile) }),
    ...(userKeyFile !== undefined && { userKeyFile: readFileSync(userKeyFile) }),
  };
}
