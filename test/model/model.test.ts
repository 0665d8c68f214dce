import { expect, test } from '@jest/globals';
import { giveHousingNotice } from '../support/enforcement-examples.js';
import { startLease } from '../support/examples.js';
import { check } from './check.js';
import { run } from './run.js';
import { Model } from './service.js';

test('no random sequence of commands, imports, corrections and merges breaks an invariant', async () => {
  const tally = await run(1_000, Number(process.env['KBI_TEST_SEED'] ?? 15));
  for (const kind of ['command', 'import', 'correct', 'merge', 'unmerge', 'daily'])
    expect(tally[`${kind} done`]).toBeGreaterThan(20);
}, 120_000);

test('what is moved when dossiers are separated is judged where it comes to stand', async () => {
  const model = await Model.open();
  const send = (message: ReturnType<typeof startLease>) =>
    model.take({
      kind: 'command',
      dossier: 'one',
      sent: { command: message.definition.name, body: message.body },
    });
  expect(await send(startLease())).toBeUndefined();
  expect(await model.take({ kind: 'merge' })).toBeUndefined();
  expect(await send(giveHousingNotice())).toBeUndefined();
  expect(await model.take({ kind: 'unmerge', moved: 3 })).toBeUndefined();
  await check(model, []);
  const { state } = await model.dossiers.load(model.idOf('other'));
  expect([...state.finding]).toMatchObject([{ code: 'LEASE_UNKNOWN', status: 'OPEN' }]);
});
