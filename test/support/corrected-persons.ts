/** A service with partners who may ask, and persons about whom facts are recorded and corrected, over HTTP. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Section } from '../../libs/domain/kernel/terms.js';
import { partnersAt, type Partner } from './partners.js';
import { startTestService } from './service.js';
import { birthDateOf, syntheticInsz } from './synthetic-insz.js';

const partner = (n: string, purpose: string, ...sections: Section[]): Partner => ({
  ...{ organisation: `00990${n}`, uri: `${n}.example`, purpose, sections },
});
export const landlord = partner('90448', 'HOUSING_LANGUAGE', 'Wooncode', 'BehaaldeAttesten');
export const vdab = partner('90646', 'EMPLOYMENT_GUIDANCE', 'BehaaldeAttesten', 'AfgelegdeTesten');
export const school = partner('90547', 'NT2_ORIENTATION', 'Doelgroep');
export const portal = partner('90349', 'OWN_DATA', ...Section.options);
const types = { SOCIAL_LANDLORD: landlord, VDAB: vdab, COURSE_PROVIDER: school, MINISTRY: portal };

export type Correcting = Awaited<ReturnType<typeof startCorrecting>>;

export async function startCorrecting() {
  const kbi = await startTestService();
  const partners = partnersAt(kbi);
  let people = 0;
  for (const [type, { organisation, purpose, sections }] of Object.entries(types)) {
    const authorisation = {
      authorisation: randomUUID(),
      legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
      ...{ purposes: [purpose], sections, from: '2017-08-01' },
    };
    const body = { organisation, name: type, type, synthetic: true, authorisations: [authorisation] };
    expect(await partners.post('/v1/organisations', body, { scopes: ['admin'] })).toMatchObject({
      status: 200,
    });
  }

  const newInsz = () => syntheticInsz((people += 1));

  /** Somebody new, and what happens to them. */
  async function somebody() {
    const insz = newInsz();
    const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
    const person = { insz };
    const command = (name: string, body: object, key?: string) => kbi.command(name, { person, ...body }, key);
    /** The id of the first event that a command records. */
    async function recorded(name: string, body: object): Promise<string> {
      const answer = await command(name, body);
      expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
      return (answer.body as { events: [{ id: string }] }).events[0].id;
    }
    await recorded('OpenDossier', { on: '2016-01-04', identity });
    const lease = await recorded('StartLease', {
      on: '2019-01-01',
      lease: 'l1',
      landlord: landlord.organisation,
    });
    const residence = await command('StateResidence', { on: '2016-01-04', commune: '19901' });
    const { dossier } = residence.body as { dossier: string };
    return {
      insz,
      lease,
      dossier,
      command,
      recorded,
      correct: (event: string, more: object = {}, key?: string) =>
        command('CorrectFact', { event, reason: 'van iemand anders', ...more }, key),
      ask: (by: Partner, key: string = randomUUID()) =>
        partners.post(
          '/v1/consultations',
          { insz, purpose: by.purpose, sections: by.sections },
          {
            scopes: ['consult'],
            organisation: by.organisation,
            headers: { 'idempotency-key': key },
            user: insz,
          },
        ),
      audit: (rest = '') => kbi.send('GET', `/v1/audit/dossiers/${dossier}${rest}`, { scopes: ['audit'] }),
      corrections: (query = '') =>
        kbi.send('GET', `/v1/dossiers/${dossier}/corrections${query}`, { scopes: ['audit'] }),
    };
  }

  return { kbi, partners, somebody, newInsz };
}

/** An instant after all that is recorded, and before what will be. */
export async function moment(): Promise<string> {
  await delay(2);
  const now = new Date().toISOString();
  await delay(2);
  return now;
}
