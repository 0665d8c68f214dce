import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DailyRunCompleted } from '../libs/domain/daily/daily-run.js';
import { DossierId } from '../libs/domain/identifiers/ids.js';
import { day } from '../libs/domain/kernel/dates.js';
import { streams } from '../libs/domain/streams.js';
import { placeOffered, waitingListJoined } from '../test/support/arrival-examples.js';
import { sanctioned } from '../test/support/enforcement-examples.js';
import { projectionHarness, type ProjectionHarness } from '../test/support/projection-harness.js';
import terms from './terms.js';

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

test('a dossier is looked at when what sets a term is recorded, and when the term is over', async () => {
  const [waiting, fined, failed] = [1, 2, 3].map((each) =>
    DossierId.parse(`00000000-0000-4000-8000-00000000000${String(each)}`),
  ) as [DossierId, DossierId, DossierId];
  const recordedOn = '2022-07-02';
  const at = `${recordedOn}T09:00:00.000Z`;
  const ofWaiting = streams.dossier.of(waiting);
  await harness.recordOn(ofWaiting, at, waitingListJoined());
  await harness.recordOn(ofWaiting, at, placeOffered({ on: '2022-07-01' }));
  await harness.recordOn(streams.dossier.of(fined), at, sanctioned({ on: '2022-07-01' }));
  const on = day('2022-07-03');
  const completed = DailyRunCompleted.of({ on, looked: 3, recorded: 1, failed: [failed] });
  const position = await harness.recordOn(streams.daily.of(on), `${on}T09:00:00.000Z`, completed);
  const engine = await harness.engine([terms]);
  expect(await engine.waitFor('terms', position, 10_000)).toBe(true);
  expect(await harness.tableOf('terms', 'looks')).toEqual(
    expect.arrayContaining([
      { look_on: recordedOn, dossier: waiting },
      { look_on: '2022-07-16', dossier: waiting },
      { look_on: recordedOn, dossier: fined },
      { look_on: '2022-07-22', dossier: fined },
      { look_on: '2027-07-02', dossier: fined },
      { look_on: '2022-07-04', dossier: failed },
    ]),
  );
  expect(await harness.tableOf('terms', 'looks')).toHaveLength(6);
  expect(await harness.tableOf('terms', 'runs')).toEqual([{ day: on, looked: 3, recorded: 1, failed: 1 }]);
});
