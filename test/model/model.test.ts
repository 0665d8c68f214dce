import { expect, test } from '@jest/globals';
import { giveHousingNotice } from '../support/enforcement-examples.js';
import { passNt2Test, startLease } from '../support/examples.js';
import type { CommandMessage } from '../support/grammar.js';
import { check } from './check.js';
import { run } from './run.js';
import { Model } from './service.js';

test('no random sequence of commands, imports, corrections and merges breaks an invariant', async () => {
  const tally = await run(1_000, Number(process.env['KBI_TEST_SEED'] ?? 15));
  for (const kind of ['command', 'import', 'correct', 'merge', 'unmerge', 'daily'])
    expect(tally[`${kind} done`]).toBeGreaterThan(20);
});

/** Sends a command on the dossier that goes on. */
const sendTo = (model: Model, { definition, body }: CommandMessage) =>
  model.take({ kind: 'command', dossier: 'one', sent: { command: definition.name, body } });

test('what is moved when dossiers are separated is judged where it comes to stand', async () => {
  const model = await Model.open();
  expect(await sendTo(model, startLease())).toBeUndefined();
  expect(await model.take({ kind: 'merge' })).toBeUndefined();
  expect(await sendTo(model, giveHousingNotice())).toBeUndefined();
  expect(await model.take({ kind: 'unmerge', moved: 3 })).toBeUndefined();
  await check(model, []);
  const { state } = await model.dossiers.load(model.idOf('other'));
  expect([...state.finding]).toMatchObject([{ code: 'LEASE_UNKNOWN', status: 'OPEN' }]);
});

test('what followed while dossiers were one is decided anew for the one that stays', async () => {
  const model = await Model.open();
  expect(await sendTo(model, startLease())).toBeUndefined();
  expect(await model.take({ kind: 'merge' })).toBeUndefined();
  expect(await sendTo(model, passNt2Test())).toBeUndefined();
  expect(await model.take({ kind: 'unmerge', moved: 0 })).toBeUndefined();
  await check(model, []);
  const { recorded } = await model.dossiers.load(model.idOf('one'));
  expect(recorded.slice(-2).map(({ type }) => type)).toEqual(['DossierSeparated', 'LanguageRequirementMet']);
});
