import { expect, test } from '@jest/globals';
import { eventExample } from '../../../test/support/event-example.js';
import {
  communeMerged,
  communes,
  given,
  mergeCommune,
  registerCommune,
  registerCommunes,
} from '../../../test/support/organisation-examples.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { communeEvents, evolveCommune } from './commune.js';
import type { Register } from './register.js';

const { first, second, third } = communes;
const unknown = '19909';
const facts = { commune: first, name: 'X', synthetic: true };
const registered = eventExample(communeEvents.CommuneRegistered, facts);
const firstOf = (register: Register) => register.commune(NisCode.parse(first));

test('a commune goes by its name, until it is given another', () => {
  given()
    .when(registerCommune({ commune: first }))
    .then(registered());
  const renamed = given(registerCommune({ commune: first })).when(
    registerCommune({ commune: first, name: 'Y', nameFr: 'Z' }),
  );
  renamed.then(registered({ name: 'Y', nameFr: 'Z' }));
});

test('a commune that has merged may be given another name still, and remains merged', () => {
  const merged = given(...registerCommunes, mergeCommune);
  merged.when(registerCommune({ commune: first })).then();
  const { state } = given(...merged.history, registered({ name: 'Y' }));
  expect(firstOf(state)).toEqual({ ...facts, name: 'Y', merged: { into: second, on: '2019-01-01' } });
});

test('what a commune goes by is its latest name, whole', () => {
  const { state } = given(registered({ nameFr: 'Z' }), registered({ name: 'Y' }));
  expect(firstOf(state)).toMatchObject({ name: 'Y' });
});

test('communes are listed in the order of their registration, also those that have merged', () =>
  expect(given(...registerCommunes, mergeCommune).state.communes()).toEqual(
    registerCommunes.map(({ body }) => body['commune']),
  ));

test('both communes of a merger are registered', () => {
  given(...registerCommunes)
    .when(mergeCommune({ commune: unknown }))
    .then(refuse('COMMUNE_UNKNOWN', '/commune'));
  given(...registerCommunes)
    .when(mergeCommune({ intoCommune: unknown }))
    .then(refuse('COMMUNE_UNKNOWN', '/intoCommune'));
});

test('a commune merges into one that is there on that day', () => {
  const merged = given(...registerCommunes, mergeCommune);
  const into = { commune: third, intoCommune: first };
  merged.when(mergeCommune({ ...into, on: '2018-12-31' })).then(communeMerged({ ...into, on: '2018-12-31' }));
  for (const on of ['2019-01-01', '2020-01-01'])
    merged.when(mergeCommune({ ...into, on })).then(refuse('COMMUNE_MERGED', '/intoCommune'));
});

test('a commune doesn’t merge into itself, nor into another on another day', () => {
  given(...registerCommunes)
    .when(mergeCommune({ intoCommune: first }))
    .then(refuse('MERGES_INTO_ITSELF', '/intoCommune'));
  const merged = given(...registerCommunes, mergeCommune);
  for (const other of [{ on: '2020-01-01' }, { intoCommune: third }])
    merged.when(mergeCommune(other)).then(refuse('COMMUNE_MERGED', '/commune'));
});

test('the history of a commune begins with its registration', () =>
  expect(() => evolveCommune(undefined, communeMerged() as never)).toThrow(
    new RangeError('CommuneMerged of a commune that was never registered'),
  ));
