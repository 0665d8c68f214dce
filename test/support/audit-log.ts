/** Who may ask for the log of a person, and who may not. */
import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Section, type Purpose } from '../../libs/domain/consultation/terms.js';
import type { TestService } from './service.js';

/** Where citizens see their own data. */
export const PORTAL = '0099090250';
/** May audit some sections, which is not enough. */
export const STRANGER = '0099090349';
export const auditorUri = 'auditor.example/kbi';
export const portalUri = 'burger.example/profiel';
export const AUDITOR = '0099090448';

interface Declared {
  readonly organisation: string;
  readonly type: string;
  readonly purposes: readonly Purpose[];
  readonly sections?: readonly Section[];
  readonly senders?: readonly { uri: string; capacity?: string; purpose: Purpose }[];
}

async function declare(
  kbi: TestService,
  { purposes, sections = Section.options, senders = [], ...organisation }: Declared,
) {
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 2/2017', date: '2017-06-06', url: 'https://example.org/2-2017' },
    purposes,
    sections,
    from: '2017-08-01',
  };
  const body = {
    ...organisation,
    name: `Voorbeeld ${organisation.type}`,
    synthetic: true,
    senders,
    authorisations: [authorisation],
  };
  const headers = { 'idempotency-key': randomUUID() };
  const { status } = await kbi.send('POST', '/v1/organisations', { body, headers, scopes: ['admin'] });
  expect(status).toBe(200);
}

/** Declares an auditor, a portal of citizens, and somebody who may audit a part only. */
export async function declareAuditors(kbi: TestService): Promise<void> {
  await declare(kbi, {
    organisation: AUDITOR,
    type: 'AUDITOR',
    purposes: ['AUDIT'],
    senders: [{ uri: auditorUri, capacity: '9001', purpose: 'AUDIT' }],
  });
  await declare(kbi, {
    organisation: PORTAL,
    type: 'AGENCY',
    purposes: ['OWN_DATA'],
    senders: [{ uri: portalUri, purpose: 'OWN_DATA' }],
  });
  await declare(kbi, {
    organisation: STRANGER,
    type: 'AUDITOR',
    purposes: ['AUDIT'],
    sections: ['Personalia'],
  });
}
