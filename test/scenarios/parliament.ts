/**
 * The four questions of parliament on the improvement of data exchange, each one query: as of 1 February 2018, as of
 * today, and as known before and after the agency corrects, late, the days of the exchange with Actiris.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestService } from '../support/service.js';

/** A service that has loaded the demo, and an instant before it did. */
export interface LoadedDemo {
  readonly kbi: TestService;
  readonly beforeTheDemo: string;
}

/** Asks them, and corrects the exchange with Actiris. */
export function parliamentAsks(loaded: () => LoadedDemo): void {
  describe('parliament asks', () => {
    beforeAll(async () => {
      kbi = loaded().kbi;
      known.beforeTheDemo = loaded().beforeTheDemo;
      known.beforeTheCorrection = await instant();
      await correctActiris();
    });
    howOften();
    whetherDeveloped();
    whatCameOfActiris();
    whetherBrusselsGetsData();
  });
}

let kbi: TestService;
const known = { beforeTheDemo: '', beforeTheCorrection: '' };

/** An instant with nothing recorded in its millisecond. */
async function instant(): Promise<string> {
  await delay(2);
  const now = new Date().toISOString();
  await delay(2);
  return now;
}

async function act(name: string, body: object) {
  const answer = await kbi.send('POST', `/v1/agreements/${name}`, {
    scopes: ['admin'],
    headers: { 'idempotency-key': randomUUID() },
    body,
  });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
}

/** Years later: production was planned for 15 December 2018 all along, and was reached on 7 January 2019. */
async function correctActiris() {
  const production = { agreement: 'actiris', stage: 'IN_PRODUCTION' };
  await act('CorrectAgreementDate', {
    ...production,
    which: 'PLANNED',
    recorded: '2018-12-31',
    corrected: '2018-12-15',
  });
  const reached = {
    APPROVED: '2018-04-10',
    BUILT: '2018-09-03',
    IN_TEST: '2018-10-08',
    IN_PRODUCTION: '2018-12-17',
  };
  for (const [stage, on] of Object.entries(reached))
    await act('ReachStage', { agreement: 'actiris', stage, on });
  await act('CorrectAgreementDate', {
    ...production,
    which: 'REACHED',
    recorded: '2018-12-17',
    corrected: '2019-01-07',
  });
}

async function report(name: string, query: Record<string, string>) {
  const after = (await kbi.service.dependencies.store.head()) ?? '';
  const parameters = new URLSearchParams({ after, ...query }).toString();
  const ask = () => kbi.send('GET', `/v1/reports/${name}?${parameters}`, { scopes: ['report', 'audit'] });
  let answer = await ask();
  while (answer.status === 504) answer = await ask(); // the read model is still catching up with the demo
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

const howOften = () =>
  describe('how often did OCMWs consult the KBI from August to December 2017?', () => {
    const question = { organisationType: 'OCMW', from: '2017-08-01', to: '2017-12-31' };
    const times = async (query: object) =>
      (await report('consultation-statistics', { ...question, ...query })).total.consultations as number;

    test('2,828 times, also as known before the correction, and not once as known before the demo', async () => {
      expect(await times({})).toBe(2828);
      expect(await times({ knownAt: known.beforeTheCorrection })).toBe(2828);
      expect(await times({ knownAt: known.beforeTheDemo })).toBe(0);
    });

    test('made again it has the same position and digest, whatever was recorded since', async () => {
      const asked = { ...question, groupBy: 'month', knownAt: known.beforeTheCorrection };
      const first = await report('consultation-statistics', asked);
      expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(first.query).toEqual({
        ...asked,
        use: 'PARTNER',
        outcome: 'granted',
        groupBy: ['month'],
        asOf: null,
      });
      expect(await consult('0099110145', '2017-12-20T10:00:00.000Z')).toMatchObject({ status: 403 });
      expect(await report('consultation-statistics', asked)).toEqual(first);
      const other = await report('consultation-statistics', { ...asked, groupBy: 'year' });
      expect(other.digest).not.toBe(first.digest);
    });
  });

const whetherDeveloped = () =>
  describe('has the KBI been developed further?', () => {
    const developed = async (query: Record<string, string>) =>
      (await report('developments', query)).rows.map(({ name, state, since }: Record<string, string>) => [
        name,
        state,
        since,
      ]);
    const ofTheSeed = [
      ['Technische componenten vernieuwd', 'RELEASED', '2017-06-30'],
      ['Taalkennisvereiste van de Wooncode', 'RELEASED', '2017-11-01'],
      ['Betere weergave van de niveaus NT2', 'IN_TEST', '2018-01-15'],
    ];

    test('as of 1 February 2018: upgraded, adapted to the Wooncode, and an improved display in test', async () => {
      expect(await developed({ asOf: '2018-02-01' })).toEqual(ofTheSeed);
      expect(await developed({ asOf: '2017-10-31' })).toEqual(ofTheSeed.slice(0, 1));
      expect(await developed({ asOf: '2018-02-01', knownAt: known.beforeTheDemo })).toEqual([]);
    });

    test('as of today also what this release brought, since it first started', async () => {
      const today = await developed({});
      expect(today.slice(0, 3)).toEqual(ofTheSeed);
      expect(today.length).toBeGreaterThan(3);
      expect(await developed({ knownAt: known.beforeTheDemo })).toEqual(today.slice(3));
      const wooncode = await report('developments', { development: 'taalkennisvereiste' });
      expect(wooncode.rows[0].legalBasis).toContain('10 maart 2017');
    });
  });

const whatCameOfActiris = () =>
  describe('what came of the talks with Actiris?', () => {
    const ofActiris = async (query: object) => {
      const { rows } = await report('exchange-overview', { agreement: 'actiris', ...query });
      return rows.map(
        ({ status, way, since, productionPlanned, productionSince }: Record<string, string>) => ({
          status,
          way,
          since,
          productionPlanned,
          productionSince,
        }),
      );
    };
    const sheet = { status: 'SHEET_DRAWN_UP', way: 'KSZ', since: '2017-11-20', productionSince: null };
    const before = () => ({ knownAt: known.beforeTheCorrection });

    test('as of 1 February 2018: a project sheet, planned; the day as known then, and corrected', async () => {
      const asOf = '2018-02-01';
      expect(await ofActiris({ asOf, ...before() })).toEqual([{ ...sheet, productionPlanned: '2018-12-31' }]);
      expect(await ofActiris({ asOf })).toEqual([{ ...sheet, productionPlanned: '2018-12-15' }]);
      expect(await ofActiris({ asOf, knownAt: known.beforeTheDemo })).toEqual([]);
    });

    test('as of today: in production since the corrected day, which was not known before', async () => {
      expect(await ofActiris(before())).toEqual([{ ...sheet, productionPlanned: '2018-12-31' }]);
      const since = '2019-01-07';
      expect(await ofActiris({})).toEqual([
        {
          status: 'IN_PRODUCTION',
          way: 'KSZ',
          since,
          productionPlanned: '2018-12-15',
          productionSince: since,
        },
      ]);
      expect(await ofActiris({ asOf: '2019-01-06' })).toMatchObject([{ status: 'IN_TEST' }]);
    });

    test('a type of partner that an agreement doesn’t have is refused, and not answered with 0', async () => {
      const ask = (query: string) =>
        kbi.send('GET', `/v1/reports/exchange-overview?agreement=actiris&${query}`, { scopes: ['report'] });
      for (const query of [
        'partnerType=OCMW',
        'partnerType=OCMW&asOf=2018-02-01',
        'partnerType=OCMW&way=KSZ',
      ])
        expect(await ask(query)).toMatchObject({
          status: 400,
          body: { errors: [{ at: '/partnerType', detail: 'dat van de overeenkomst: ACTIRIS' }] },
        });
      for (const query of ['partnerType=ACTIRIS', 'partnerType=ACTIRIS&asOf=2000-01-01', 'status=ENDED'])
        expect(await ask(query)).toMatchObject({ status: 200 });
      const { body } = await kbi.send(
        'GET',
        '/v1/reports/exchange-overview?agreement=nothing&partnerType=OCMW',
        {
          scopes: ['report'],
        },
      );
      expect(body.errors.map(({ at }: { at: string }) => at)).toEqual(['/agreement']);
    });
  });

/** Asks about nobody in particular, as an organisation with the demo's authorisation. */
const consult = (organisation: string, at: string, purpose = 'SOCIAL_INTEGRATION') =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult', 'history'],
    headers: { 'idempotency-key': randomUUID() },
    body: { insz: '90661200151', purpose, sections: ['Trajecten'], organisation, at },
  });

const whetherBrusselsGetsData = () =>
  describe('do the OCMWs of Brussels get data?', () => {
    const [anderlecht, brussels] = ['0099110145', '0099110244'];
    const ofBrussels = async (query: Record<string, string>) =>
      (await report('exchange-overview', { agreement: 'brusselse-ocmws', ...query })).rows;

    test('no: undecided, and that depends on the exchange with local authorities', async () => {
      for (const query of [{ asOf: '2018-02-01' }, {}, { knownAt: known.beforeTheCorrection }])
        expect(await ofBrussels(query as Record<string, string>)).toMatchObject([
          {
            status: 'UNDECIDED',
            since: '2017-06-01',
            why: expect.stringContaining('lokale besturen'),
            dependsOn: 'lokale-besturen',
          },
        ]);
      expect(await ofBrussels({ knownAt: known.beforeTheDemo })).toEqual([]);
    });

    test('one that asks is refused with that reason, and the agreement is named', async () => {
      const answer = await consult(brussels, '2018-01-10T10:00:00.000Z');
      expect(answer).toMatchObject({
        status: 403,
        body: { code: 'EXCHANGE_UNDECIDED', detail: 'Exchange agreement: brusselse-ocmws' },
      });
    });

    test('and counted apart: by reason, beside what OCMWs were granted', async () => {
      const asked = { organisationType: 'BRUSSELS_OCMW', from: '2017-08-01', to: '2017-12-31' };
      const { rows } = await report('consultation-statistics', {
        ...asked,
        outcome: 'all',
        groupBy: 'outcome,reason',
        knownAt: known.beforeTheCorrection,
      });
      expect(rows).toEqual([{ outcome: 'refused', reason: 'EXCHANGE_UNDECIDED', consultations: 8 }]);
    });

    test('decided later, for some communes and sections and from a day, it flows there only', async () => {
      const agreement = 'brusselse-ocmws';
      const item = { item: 'Trajecten', direction: 'TO_PARTNER', section: 'Trajecten' };
      await act('DrawUpSheet', {
        agreement,
        on: '2018-11-05',
        items: [item],
        way: 'MAGDA',
        knownToBoth: false,
      });
      await act('DecideAgreement', {
        ...{ agreement, on: '2018-11-12', outcome: 'GRANTED', communes: ['21001'], from: '2019-02-01' },
        why: 'Akkoord voor de verplichte inburgering',
      });
      for (const stage of ['APPROVED', 'BUILT', 'IN_TEST', 'IN_PRODUCTION'])
        await act('ReachStage', { agreement, stage, on: '2019-01-15' });
      const codeOf = async (organisation: string, at: string) => {
        const { status, body } = await consult(organisation, at);
        return status === 200 ? body.sectionsGiven : body.code;
      };
      expect(await codeOf(anderlecht, '2019-01-31T10:00:00.000Z')).toBe('EXCHANGE_UNDECIDED');
      expect(await codeOf(anderlecht, '2019-02-01T10:00:00.000Z')).toEqual(['Trajecten']);
      expect(await codeOf(brussels, '2019-02-01T10:00:00.000Z')).toBe('EXCHANGE_UNDECIDED');
      const rows = await ofBrussels({ asOf: '2019-03-01' });
      expect(rows.map(({ communes, status }: Record<string, string>) => [communes, status])).toEqual([
        ['', 'UNDECIDED'],
        ['21001', 'IN_PRODUCTION'],
      ]);
    });
  });
