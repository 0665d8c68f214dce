/** An OCMW that asks at the SOAP interface, and the log that shows what it asked. */
import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Insz } from '../../libs/domain/identifiers/insz.js';
import { renderXml } from '../../libs/magda/write.js';
import { openRecorded } from '../../libs/privacy/event-sealing.js';
import { askMagda, questionOf, type QuestionOptions, type Replied } from './magda.js';
import type { SendOptions, TestService } from './service.js';
import { birthDateOf, syntheticInsz } from './synthetic-insz.js';

export const OCMW = '0099090151';
export const uri = 'ocmw.example/kbi';

const declarationOf = (sections: readonly string[]) => ({
  organisation: OCMW,
  name: 'OCMW Voorbeeld',
  type: 'OCMW',
  synthetic: true,
  senders: [
    { uri, capacity: '3003', purpose: 'SOCIAL_INTEGRATION' },
    { uri, capacity: '3004', purpose: 'ENFORCEMENT' },
  ],
  authorisations: [
    {
      authorisation: randomUUID(),
      legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
      purposes: ['SOCIAL_INTEGRATION'],
      sections,
      from: '2017-08-01',
    },
  ],
});

export interface MagdaPartner {
  /** Valid questions that were asked, and every reply, as documents. */
  readonly questions: readonly string[];
  readonly replies: readonly string[];
  register(n: number): Promise<{ insz: string; dossier: string }>;
  /** Asks in the capacity of the authorisation, unless told otherwise. */
  ask(about: Partial<QuestionOptions> & { insz: string }, options?: SendOptions): Promise<Replied>;
  /** Every consultation in the log, opened. */
  recorded(): Promise<readonly RecordedConsultation[]>;
}

interface RecordedConsultation extends Record<string, unknown> {
  readonly type: string;
  readonly personal: Readonly<Record<string, unknown>>;
}

/** Declares the OCMW, with one authorisation for some sections. */
export async function magdaPartner(
  kbi: TestService,
  sections: readonly string[] = ['Personalia', 'Aanmelding'],
): Promise<MagdaPartner> {
  const headers = { 'idempotency-key': randomUUID() };
  const declared = await kbi.send('POST', '/v1/organisations', {
    body: declarationOf(sections),
    headers,
    scopes: ['admin'],
  });
  expect(declared.status).toBe(200);
  const [questions, replies]: [string[], string[]] = [[], []];
  return {
    questions,
    replies,
    async register(n) {
      const insz = syntheticInsz(n);
      const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
      const place = { organisation: OCMW };
      const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place, identity };
      const { body: answer } = (await kbi.command('RegisterPerson', body)) as { body: { dossier: string } };
      const talk = { person: { insz }, on: '2018-01-09', talk: 'G1', kind: 'RECEPTION_OFFICE', place };
      expect((await kbi.command('HoldTalk', talk)).status).toBe(200); // the authorisation is not for talks
      return { insz, dossier: answer.dossier };
    },
    async ask(about, options = {}) {
      const question = questionOf({ uri, capacity: '3003', ...about });
      const replied = await askMagda(kbi, question, { organisation: OCMW, ...options });
      if (Insz.safeParse(about.insz).success) questions.push(renderXml(question));
      replies.push(replied.message);
      return replied;
    },
    async recorded() {
      const { store, keyRing } = kbi.service.dependencies;
      const types = ['ConsultationGranted', 'ConsultationRefused'];
      const { events } = await store.readAll({ filter: { types } });
      const opened = await openRecorded(events, keyRing);
      return opened.map(({ event, personal }) => ({
        ...(event.facts as Record<string, unknown>),
        type: event.type,
        personal: personal as RecordedConsultation['personal'],
      }));
    },
  };
}
