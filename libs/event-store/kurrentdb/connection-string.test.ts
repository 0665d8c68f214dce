import { describe, expect, test } from '@jest/globals';
import { parseConnectionString } from './connection-string.js';

describe('a connection string', () => {
  test('names nodes, user, certificates and the kind of node', () => {
    const text =
      'kurrentdb+discover://me:p%40ss@one:2113,two?tlsCaFile=/ca.pem&userCertFile=/c.pem&userKeyFile=/k.pem&nodePreference=readOnlyReplica&maxDiscoverAttempts=3';
    expect(parseConnectionString(text)).toEqual({
      discover: true,
      hosts: [
        { address: 'one', port: 2113 },
        { address: 'two', port: 2113 },
      ],
      credentials: { username: 'me', password: 'p@ss' },
      tls: true,
      tlsCaFile: '/ca.pem',
      userCertFile: '/c.pem',
      userKeyFile: '/k.pem',
      nodePreference: 'read_only_replica',
      connectionName: 'kbi',
      discovery: { maxDiscoverAttempts: 3 },
      keepAlive: {},
    });
    expect(parseConnectionString('esdb://localhost?tls=false')).toMatchObject({
      tls: false,
      nodePreference: 'leader',
    });
  });

  test.each([
    'http://me:hunter2@host',
    'esdb://me:hunter2@',
    'esdb://me:hunter2@host:99999',
    'esdb://me:hunter2@host?tls=hunter2',
    'esdb://me:hunter2@host?nodePreference=hunter2',
    'esdb://me:hunter2@host?gossipTimeout=hunter2',
    'esdb://me:hunter2@host?colour=hunter2',
    'esdb://me:hunter2@host?userCertFile=/hunter2',
  ])('that is wrong gives an error without any of its values: %s', (text) => {
    expect(() => parseConnectionString(text)).toThrow(/^(?!.*hunter2)/);
  });
});
