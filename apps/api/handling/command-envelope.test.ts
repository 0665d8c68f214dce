import { expect, test } from '@jest/globals';
import { v5 } from 'uuid';
import { derivedId, openMetadata, withAuthor, type CommandMetadata } from './command-envelope.js';

test('a derived id is the UUIDv5 of its parts', () => {
  const root = '0c9d5a0e-6f53-5d53-9a0c-5f2b6c1f8d11';
  for (let number = 0; number < 100; number += 1)
    expect(derivedId('dossier-é', 'command', number)).toBe(v5(`dossier-é\ncommand\n${number}`, root));
});

const metadata: CommandMetadata = {
  commandId: 'id',
  command: 'RegisterPerson',
  digest: 'digest',
  organisation: '0543307391',
  user: 'an',
};

test('no field of an event replaces who recorded it, or by which command', () => {
  const personal = { recordedBy: 'somebody else', commandDigest: 'another', remark: 'kept' };
  const event = { type: 'PersonRegistered', version: 1, facts: { on: '2018-01-01' }, personal };
  expect(withAuthor(event, metadata)).toEqual({
    ...event,
    personal: { remark: 'kept', recordedBy: 'an', commandDigest: 'digest' },
  });
});

test('the open metadata holds neither the user nor the digest', () => {
  expect(openMetadata({ ...metadata, requestId: 'one' })).toEqual({
    commandId: 'id',
    command: 'RegisterPerson',
    organisation: '0543307391',
    requestId: 'one',
  });
});
