import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { officialAnswerText } from '../../../test/support/official-answer.js';
import { AGENCY, startTestService, type TestService } from '../../../test/support/service.js';
import { syntheticInsz } from '../../../test/support/synthetic-insz.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { type EventStore, limits, StoreUnavailable } from '../../../libs/event-store/port.js';
import { branch, leaf } from '../../../libs/magda/tree.js';
import type { z } from 'zod';
import { importAnswer, type ImportResult as Result } from './import-answer.js';

type ImportResult = z.output<typeof Result>;

let house: TestService;
beforeAll(async () => {
  house = await startTestService();
});
afterAll(() => house.stop());

const caller = { organisation: AGENCY, user: 'tester', scopes: new Set(['import'] as const) };
const post = (text: string): Promise<ImportResult> =>
  importAnswer(house.service.dependencies, text, { caller });
const typesOf = async ({ dossier }: ImportResult) =>
  (await house.service.dependencies.dossiers.load(DossierId.parse(dossier))).facts.map(({ type }) => type);

describe('a document that implies more events than one append takes', () => {
  const course = (number: number) =>
    branch('NT2Cursus', [
      leaf('ID', `AAAA0000-0000-0000-0000-${String(number).padStart(12, '0')}`),
      leaf('Module', '1', { Naam: 'NT2 - Waystage mondeling' }),
      leaf('Besluit', 'GESLAAGD'),
    ]);
  const courses = Array.from({ length: 1_100 }, (_, number) => course(number));
  const textAbout = (insz: string) =>
    officialAnswerText({
      insz,
      sections: [branch('VormingsActiviteiten', [branch('NT2Cursussen', courses)])],
    });

  test('is recorded whole, and says at the end that it was imported', async () => {
    const result = await post(textAbout(syntheticInsz(1)));
    expect(result.outcome).toBe('imported');
    expect(result.events).toBeGreaterThan(limits.eventsPerAppend);
    const types = await typesOf(result);
    expect(types).toHaveLength(result.events);
    expect(types.indexOf('OfficialAnswerImported')).toBe(result.events - 1);
  });

  test('is completed by who imports it again after a crash in between', async () => {
    const { dependencies } = house.service;
    const [insz, other] = [syntheticInsz(2), syntheticInsz(3)];
    const whole = await typesOf(await post(textAbout(other)));
    let appends = 0;
    const append: EventStore['append'] = (stream, expected, events) => {
      const isPart = stream.startsWith('dossier-') && events.length <= limits.eventsPerAppend;
      if (isPart && (appends += 1) > 1) throw new StoreUnavailable('the process was killed');
      return dependencies.store.append(stream, expected, events);
    };
    const crashing = { ...dependencies, store: { append } as unknown as EventStore };
    const text = textAbout(insz);
    await expect(importAnswer(crashing, text, { caller })).rejects.toThrow(StoreUnavailable);

    const completed = await post(text);
    expect(completed).toMatchObject({ outcome: 'imported' });
    expect(completed.events).toBeLessThan(whole.length);
    expect(await typesOf(completed)).toEqual(whole);
    expect(await post(text)).toMatchObject({ outcome: 'unchanged', events: 0 });
  });
});
