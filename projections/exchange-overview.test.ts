import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  correct,
  drawUp,
  given,
  grant,
  inProduction,
  leaveUndecided,
  propose,
  proposeBrussels,
} from '../test/support/agreement-examples.js';
import {
  queryReport,
  projectionHarness,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import type { CommandMessage } from '../test/support/grammar.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import type { Position } from '../libs/event-store/port.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import exchangeOverview from './exchange-overview.js';

let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position | undefined;
const known = new Map<string, readonly DomainEvent[]>();

beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([exchangeOverview], { clock: () => new Date('2025-06-30T12:00:00.000Z') });
});
afterAll(() => harness.close());

/** Does something on an agreement, recorded at an instant. */
async function act(agreement: string, at: string, ...commands: readonly CommandMessage[]): Promise<void> {
  const before = known.get(agreement) ?? [];
  const ofIt = commands.map((command) => ({ ...command, body: { ...command.body, agreement } }));
  const { history } = given(...before, ...ofIt);
  for (const event of history.slice(before.length))
    last = await harness.recordOn(`agreement-${agreement}`, at, event);
  known.set(agreement, history);
}

async function overview(parameters: object) {
  const answer = await queryReport(engine, 'exchange-overview', { after: last, ...parameters });
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return answer;
}

test('says what is exchanged as of a day, planned and real, and as known before a correction', async () => {
  await act('actiris', '2026-01-05T09:00:00.000Z', propose(), drawUp());
  const planned = await overview({ asOf: '2018-02-01' });
  expect(planned.rows).toEqual([
    {
      agreement: 'actiris',
      communes: '',
      name: 'Uitwisseling met Actiris',
      partner: 'ACTIRIS',
      partnerType: 'ACTIRIS',
      status: 'SHEET_DRAWN_UP',
      since: '2017-11-20',
      way: 'KSZ',
      toPartner: 'Trajecten; Talenkennis',
      fromPartner: 'Inschrijving als werkzoekende',
      legalBasis: null,
      planning: 'APPROVED 2018-03-31; IN_TEST 2018-10-01; IN_PRODUCTION 2018-12-31',
      productionPlanned: '2018-12-31',
      productionSince: null,
      why: null,
      dependsOn: null,
      exchanges: 1,
    },
  ]);
  await act('actiris', '2026-01-06T09:00:00.000Z', correct(), ...inProduction.slice(2));
  const dates = async (parameters: object) =>
    (await overview(parameters)).rows.map(({ status, productionPlanned, productionSince }) => [
      status,
      productionPlanned,
      productionSince,
    ]);
  const before = { knownAt: '2026-01-06T08:59:59.999Z' };
  expect(await dates({ asOf: '2018-02-01', ...before })).toEqual([['SHEET_DRAWN_UP', '2018-12-31', null]]);
  expect(await dates({ asOf: '2018-02-01' })).toEqual([['SHEET_DRAWN_UP', '2018-12-15', null]]);
  expect(await dates({ ...before })).toEqual([['SHEET_DRAWN_UP', '2018-12-31', null]]);
  expect(await dates({})).toEqual([['IN_PRODUCTION', '2018-12-15', '2018-12-17']]);
  expect(await dates({ knownAt: '2026-01-05T08:59:59.999Z' })).toEqual([]);
});

test('tells apart the communes for which something was decided, and why the others have nothing', async () => {
  const some = grant({ communes: ['21004', '21001'], sections: ['Talenkennis'], from: '2019-03-01' });
  await act('brussel', '2026-01-07T09:00:00.000Z', proposeBrussels, leaveUndecided(), drawUp(), some);
  const told = async (asOf: string) =>
    (await overview({ agreement: 'brussel', asOf })).rows.map(
      ({ communes, status, toPartner, why, since }) => [communes, status, toPartner, why, since],
    );
  const open = 'De uitwisseling met de lokale besturen';
  expect(await told('2019-02-28')).toEqual([['', 'UNDECIDED', 'Trajecten; Talenkennis', open, '2017-09-01']]);
  expect(await told('2019-03-01')).toEqual([
    ['', 'UNDECIDED', 'Trajecten; Talenkennis', open, '2017-09-01'],
    ['21001 21004', 'SHEET_DRAWN_UP', 'Talenkennis', null, '2019-03-01'],
  ]);
  expect((await overview({ status: 'UNDECIDED' })).total).toEqual({ exchanges: 1 });
});

test('a rebuild makes the same rows', async () => {
  const before = await harness.tableOf('exchange-overview', 'exchanges');
  for await (const { state } of engine.rebuild('exchange-overview')) if (state !== 'rebuilding') break;
  expect(await harness.tableOf('exchange-overview', 'exchanges')).toEqual(before);
});
