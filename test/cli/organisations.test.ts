/** Reference lists as CSV: every row becomes commands, and a list that is imported again changes nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runKbi } from '../support/kbi.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const kbi = (argv: string, stdin: string) =>
  runKbi(argv.split(' '), {
    env: { KBI_DATA_DIR: service.dataDir, DATABASE_URL: service.databaseUrl },
    stdin,
  });

test('communes, then organisations with senders and mergers, once', async () => {
  const communes =
    'nis,name,synthetic,merged_into,merged_on\r\n19901,Noord,true,19902,2019-01-01\r\n19902,Zuid,true,,\r\n';
  expect(await kbi('communes import -', communes)).toMatchObject({
    stdout: '2 rows, 3 commands, 3 recorded\n',
  });
  const organisations = [
    'organisation,name,type,nis,synthetic,sender,purpose,merged_into,merged_on',
    '0099090151,"OCMW ""Noord"", een voorbeeld",OCMW,19901,true,noord.example,SOCIAL_INTEGRATION,0099090250,2019-01-01',
    '0099090250,OCMW Zuid,OCMW,19902,true,,,,',
  ].join('\n');
  const first = await kbi('organisations import -', organisations);
  expect(first).toMatchObject({ exitCode: 0, stdout: '2 rows, 4 commands, 4 recorded\n' });
  const { register } = service.service.dependencies.organisations;
  expect(register.organisation('0099090151' as never)).toMatchObject({
    profile: { name: 'OCMW "Noord", een voorbeeld', synthetic: true },
    senders: [{ uri: 'noord.example' }],
    ended: { into: '0099090250' },
  });
  const head = await service.service.dependencies.store.head();
  await kbi('organisations import -', organisations);
  expect(await service.service.dependencies.store.head()).toBe(head);
});

test('a list that can’t be is told so', async () => {
  expect(await kbi('communes import -', 'nis,colour\n1,red\n')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('Known: nis, name'),
  });
  expect(await kbi('communes import -', 'nis,name\n19903\n')).toMatchObject({ exitCode: 1 });
  const refused = await kbi(
    'communes import -',
    'nis,name,merged_into,merged_on\n19904,X,19999,2019-01-01\n',
  );
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('COMMUNE_UNKNOWN') });
});
