/** Who may ask for the log of a person, and who may not. */
import { randomUUID } from 'node:crypto';
import { Section, type Purpose } from '../../libs/domain/kernel/terms.js';
import { auditLogQuestion, auditLogReply } from '../../libs/magda/audit-log/messages.js';
import { validate } from '../../libs/magda/validate.js';
import { readEnvelope, writeEnvelope } from '../../libs/magda/soap.js';
import { branch, child, children, leaf, textOf, type XmlNode } from '../../libs/magda/tree.js';
import { renderXml } from '../../libs/magda/write.js';
import type { SendOptions, TestService } from './service.js';

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
  if (status !== 200) throw new Error(`declaring ${organisation.organisation} was answered with ${status}`);
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

export const AUDIT_ENDPOINT = '/magda/GeefAuditLogging-02.00';

export interface AuditQuestion {
  readonly insz: string;
  readonly uri?: string;
  readonly reference?: string;
  readonly capacity?: string;
  readonly user?: string;
  readonly keyType?: string;
  /** What stands beside the key. */
  readonly criteria?: readonly XmlNode[];
}

/** A question GeefAuditLogging 02.00, of an auditor unless told otherwise. */
export function auditQuestionOf({
  insz,
  uri = auditorUri,
  reference = randomUUID(),
  capacity,
  user,
  keyType = 'INSZ',
  criteria = [],
}: AuditQuestion): XmlNode {
  const sender = branch('Afzender', [
    leaf('Identificatie', uri),
    leaf('Referte', 'XE:1047'),
    ...(capacity === undefined ? [] : [leaf('Hoedanigheid', capacity)]),
    ...(user === undefined ? [] : [leaf('Gebruiker', user)]),
  ]);
  const moment = branch('Tijdstip', [leaf('Datum', '2018-03-30'), leaf('Tijd', '12:12')]);
  const message = branch('Bericht', [leaf('Type', 'VRAAG'), moment, sender]);
  const context = branch('Context', [
    leaf('Naam', 'GeefAuditLogging'),
    leaf('Versie', '02.00.0000'),
    message,
  ]);
  const key = branch('Sleutel', [leaf('Type', keyType), leaf('Waarde', insz)]);
  const content = branch('Inhoud', [branch('Criteria', [key, ...criteria])]);
  const question = branch('Vraag', [leaf('Referte', reference), content]);
  const request = branch('Verzoek', [context, branch('Vragen', [question])]);
  return { ...branch('GeefAuditLogging', [request]), namespace: auditLogQuestion.namespace ?? '' };
}

/** What came back: valid by the schema, or the test fails. */
export interface AuditReplied {
  readonly status: number;
  readonly text: string;
  /** The question and the reply as documents. */
  readonly question: string;
  readonly message: string;
  readonly reference: string | undefined;
  readonly entries: readonly XmlNode[];
  readonly exceptions: readonly { code: string | undefined; circumstance: string | undefined }[];
}

export async function askAuditLog(
  kbi: TestService,
  about: AuditQuestion,
  options: SendOptions = {},
): Promise<AuditReplied> {
  const question = auditQuestionOf(about);
  const sent = await kbi.send('POST', AUDIT_ENDPOINT, {
    scopes: ['audit'],
    organisation: AUDITOR,
    ...options,
    body: writeEnvelope(question),
    headers: { 'content-type': 'text/xml; charset=utf-8', ...options.headers },
  });
  const { status } = sent;
  const text = String(sent.body);
  const envelope = readEnvelope(text);
  if (envelope.outcome === 'fault') throw new Error(`${envelope.reason} (HTTP ${status}): ${text}`);
  const violations = validate(envelope.message, auditLogReply);
  if (violations.length > 0) throw new Error(`an invalid reply: ${JSON.stringify(violations)}`);
  const answer = child(envelope.message, 'Repliek/Antwoorden/Antwoord');
  const lists = [child(envelope.message, 'Repliek/Uitzonderingen'), child(answer, 'Uitzonderingen')];
  return {
    status,
    text,
    question: renderXml(question),
    message: renderXml(envelope.message),
    reference: textOf(answer, 'Referte'),
    entries: children(child(answer, 'Inhoud/AuditLoggings'), 'AuditLogging'),
    exceptions: lists
      .flatMap((list) => children(list, 'Uitzondering'))
      .map((one) => ({ code: textOf(one, 'Identificatie'), circumstance: textOf(one, 'Omstandigheid') })),
  };
}
