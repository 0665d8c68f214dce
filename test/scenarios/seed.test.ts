/**
 * The organisations that every KBI knows: there on an empty database, and afterwards as administrators declare
 * them.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** A start of the service on the same database as the one before, and in its data directory's place a new one. */
async function withService<Result>(work: (kbi: TestService) => Promise<Result>): Promise<Result> {
  const environment = { DATABASE_URL: database.url, KBI_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };
  const kbi = await startTestService({ environment });
  try {
    return await work(kbi);
  } finally {
    await kbi.stop();
  }
}

test('every KBI knows the communes of Brussels, and what a municipality may see', async () => {
  await withService((kbi) => {
    const { register } = kbi.service.dependencies.organisations;
    const communes = Array.from({ length: 19 }, (_, index) =>
      register.commune(String(21_001 + index) as never),
    );
    expect(communes.every((commune) => commune?.synthetic === false)).toBe(true);
    expect(communes[8]).toMatchObject({ name: 'Elsene', nameFr: 'Ixelles' });
    expect(register.authorisationsOf(undefined)).toMatchObject([
      { holder: { organisationType: 'MUNICIPALITY' }, onlyOnTerritory: true },
    ]);
    return Promise.resolve();
  });
});

const nameOf = (kbi: TestService): unknown => {
  const known = kbi.service.dependencies.organisations.lookUp(AGENCY as never);
  return known === 'stale' ? known : known.organisation?.profile.name;
};

test('the agency may ask from the first moment on, and each start declares only what is not known', async () => {
  const first = await withService(async (kbi) => {
    const answer = await kbi.send('POST', '/v1/consultations', {
      scopes: ['consult'],
      headers: { 'idempotency-key': randomUUID() },
      body: { insz: syntheticInsz(1), purpose: 'AUDIT', sections: ['Wooncode'] },
    });
    expect(answer).toMatchObject({ status: 200, body: { content: 'none', sectionsGiven: ['Wooncode'] } });
    return kbi.service.dependencies.store.head();
  });
  await withService(async (kbi) => {
    expect(await kbi.service.dependencies.store.head()).toBe(first);
    const { events } = await kbi.service.dependencies.store.readAll({
      filter: { types: ['OrganisationRegistered'] },
    });
    expect(events.map(({ stream }) => stream).sort()).toEqual([
      'organisation-0543307391',
      'organisation-0862910119',
    ]);
  });
});

test('what an administrator declared stands after the next start', async () => {
  const renamed = { organisation: AGENCY, name: 'Agentschap, hernoemd', type: 'AGENCY' };
  await withService(async (kbi) => {
    const headers = { 'idempotency-key': randomUUID() };
    const declare = () =>
      kbi.send('POST', '/v1/organisations', { scopes: ['admin'], headers, body: renamed });
    expect((await declare()).body).toMatchObject({
      events: ['OrganisationRenamed', 'AuthorisationRevoked', 'AuthorisationRevoked'],
    });
    expect((await declare()).body).toMatchObject({ events: [] });
    expect(nameOf(kbi)).toBe(renamed.name);
  });
  await withService(async (kbi) => {
    const head = await kbi.service.dependencies.store.head();
    expect(await kbi.service.dependencies.organisations.waitFor(head!, 5_000)).toBe(true);
    expect(nameOf(kbi)).toBe(renamed.name);
  });
});
