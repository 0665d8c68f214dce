/** Actiris, with an exchange in production, and a municipality: what they register and ask over HTTP. */
import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Section } from '../../libs/domain/kernel/terms.js';
import { inProduction } from './agreement-examples.js';
import { askMagda, questionOf } from './magda.js';
import type { SendOptions, TestService } from './service.js';
import { birthDateOf } from './synthetic-insz.js';

/** A partner, the purpose for which its sender asks, and the sections that it asks. */
export interface Partner {
  readonly organisation: string;
  readonly uri: string;
  readonly purpose: string;
  readonly sections: readonly Section[];
}
export const actiris: Partner = {
  organisation: '0099090151',
  uri: 'actiris.example',
  purpose: 'EMPLOYMENT_GUIDANCE',
  sections: ['Personalia', 'Trajecten', 'Talenkennis'],
};
export const town: Partner = {
  organisation: '0099090250',
  uri: 'town.example',
  purpose: 'MUNICIPAL_FOLLOW_UP',
  sections: ['Personalia', 'BehaaldeAttesten', 'Contracten'],
};
/** Of the first one the town is since 2019; the last is another. */
export const communes = { merged: '19901', ofTown: '19902', other: '19903' };

export type Partners = ReturnType<typeof partnersAt>;

/** What partners do at a service. */
export function partnersAt(kbi: TestService) {
  const post = (path: string, body: object, options: SendOptions = {}) =>
    kbi.send('POST', path, { headers: { 'idempotency-key': randomUUID() }, body, ...options });
  const administer = async (path: string, body: object) =>
    expect(await post(path, body, { scopes: ['admin'] })).toMatchObject({ status: 200 });
  const command = async (name: string, { insz, ...body }: { insz: string } & Record<string, unknown>) =>
    expect(await kbi.command(name, { person: { insz }, ...body })).toMatchObject({ status: 200 });
  const inscription = (name: string, by: Partner, body: object, options: SendOptions = {}) =>
    post(`/v1/commands/${name}`, body, { scopes: ['consult'], organisation: by.organisation, ...options });

  return {
    post,

    async registerActiris() {
      const { organisation, uri, purpose, sections } = actiris;
      await administer('/v1/organisations', {
        ...{ organisation, name: 'Actiris', type: 'ACTIRIS', synthetic: true, senders: [{ uri, purpose }] },
        authorisations: [
          {
            authorisation: randomUUID(),
            legalBasis: { number: 'Beraadslaging 18/001', date: '2018-01-09' },
            ...{ purposes: [purpose], sections, from: '2018-01-09' },
          },
        ],
      });
      for (const { definition, body } of inProduction)
        await administer(`/v1/agreements/${definition.name}`, { ...body, agreement: 'actiris' });
    },

    async registerTown() {
      const { organisation, uri, purpose } = town;
      const { merged: commune, ofTown: nis } = communes;
      for (const each of Object.values(communes))
        await administer('/v1/organisation-commands/RegisterCommune', {
          ...{ commune: each, name: each, synthetic: true },
        });
      await administer('/v1/organisations', {
        ...{ organisation, name: 'Stad', type: 'MUNICIPALITY', synthetic: true },
        ...{ nis, senders: [{ uri, purpose }] },
      });
      const merger = { commune, intoCommune: nis, on: '2019-01-01' };
      await administer('/v1/organisation-commands/MergeCommune', merger);
    },

    /** Opens the dossier of somebody with a trajectory and a contract. */
    async open(insz: string) {
      const names = { familyNames: ['Achternaam'], givenNames: ['Robin'] };
      const identity = { ...names, birthDate: birthDateOf(insz) };
      await command('OpenDossier', { insz, on: '2016-01-04', identity });
      const manager = { organisation: '0543307391' };
      const source = { system: 'KBI-01.00', statedOn: '2016-02-01' };
      await command('OpenTrajectory', { insz, on: '2016-02-01', trajectory: 'a', type: 'TT_NT2', manager });
      await command('StateContract', { insz, on: '2016-02-01', contract: 'contract-1', source });
    },

    lives: (insz: string, on: string, commune: string) => command('StateResidence', { insz, on, commune }),

    inscription,
    inscribe: (by: Partner, insz: string, more: object = {}) =>
      inscription('RegisterInscription', by, {
        ...{ person: { insz }, on: '2019-01-01', purpose: by.purpose, ...more },
      }),

    /** Asks today; what was asked on a day of the past the agency records, without an answer. */
    consult: ({ organisation, purpose, sections }: Partner, insz: string, day?: string) => {
      const question = { insz, purpose, sections };
      if (day === undefined)
        return post('/v1/consultations', question, { scopes: ['consult'], organisation });
      const then = { organisation, at: `${day}T10:00:00.000Z` };
      return post('/v1/consultations', { ...question, ...then }, { scopes: ['consult', 'history'] });
    },
    magda: ({ uri, organisation }: Partner, insz: string) =>
      askMagda(kbi, questionOf({ insz, uri }), { organisation }),

    /** What was recorded of the last consultation, and its explanation. */
    async recorded() {
      const types = ['ConsultationGranted', 'ConsultationRefused'];
      const { events } = await kbi.service.dependencies.store.readAll({ filter: { types } });
      const { stream, data } = events.at(-1)!;
      const path = `/v1/audit/consultations/${stream.slice('consultation-'.length)}/explanation`;
      return {
        facts: data['facts'] as { circumstances: object; content?: string },
        explanation: (await kbi.send('GET', path, { scopes: ['audit'] })).body as object,
      };
    },
  };
}
