/** Made-up official answers go in over HTTP and come out in SOAP as they were: 100 here, 2,000 by test:roundtrip. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { serviceOverHttp } from '../../apps/conformance/http-service.js';
import { schemaValidator, tableValidator } from '../../apps/conformance/validator.js';
import { official } from '../support/official.js';
import { startTestService, type TestService } from '../support/service.js';
import { answerOf, SEED } from './answers.js';
import { roundTrip } from './round-trip.js';

let house: TestService;
beforeAll(async () => {
  house = await startTestService();
});
afterAll(() => house.stop());

test('100 made-up answers come back equal and valid', async () => {
  const schemas = official && join(official.dir, 'xsd');
  const { equal, valid, faults } = await roundTrip({
    answers: 100,
    seed: SEED,
    service: await serviceOverHttp({
      url: house.service.url,
      token: (scope, organisation) => house.token([scope], organisation),
    }),
    validator: schemas === undefined ? tableValidator : schemaValidator(schemas),
    schemas,
  });
  expect(faults).toEqual([]);
  expect({ equal, valid }).toEqual({ equal: 100, valid: 100 });
}, 300_000);

test('the same number and seed give the same answer, and a later one is about the same person', () => {
  expect(answerOf(3, SEED)).toEqual(answerOf(3, SEED));
  expect(answerOf(3, SEED).text).not.toBe(answerOf(3, SEED + 1).text);
  const inszOf = (number: number) => /<INSZ>(\d+)</u.exec(answerOf(number, SEED).text)?.[1];
  expect(inszOf(4)).toBe(inszOf(3));
  expect(answerOf(4, SEED).text).not.toBe(answerOf(3, SEED).text);
  expect(inszOf(5)).not.toBe(inszOf(4));
});
