/** Questions of MAGDA as a partner sends them, and the replies as a partner reads them. */
import { dossierQuestion, dossierReply } from '../../libs/magda/edition-01/messages.js';
import { validate } from '../../libs/magda/validate.js';
import { readEnvelope, writeEnvelope } from '../../libs/magda/soap.js';
import { branch, child, children, leaf, textOf, type XmlNode } from '../../libs/magda/tree.js';
import { renderXml } from '../../libs/magda/write.js';
import type { Answer, SendOptions, TestService } from './service.js';

export interface QuestionOptions {
  readonly insz: string;
  readonly uri: string;
  readonly reference?: string;
  readonly capacity?: string | undefined;
  readonly user?: string;
  readonly becauseOfChange?: string;
}

export const ENDPOINT = '/magda/GeefDossierKBI-01.00';

/** A question GeefDossierKBI 01.00. */
export function questionOf(options: QuestionOptions): XmlNode {
  const { insz, uri, reference = crypto.randomUUID(), capacity, user, becauseOfChange = 'false' } = options;
  const sender = branch('Afzender', [
    leaf('Identificatie', uri),
    leaf('Referte', 'XE:1044'),
    ...(capacity === undefined ? [] : [leaf('Hoedanigheid', capacity)]),
    ...(user === undefined ? [] : [leaf('Gebruiker', user)]),
  ]);
  const moment = branch('Tijdstip', [leaf('Datum', '2018-03-30'), leaf('Tijd', '12:12')]);
  const message = branch('Bericht', [leaf('Type', 'VRAAG'), moment, sender]);
  const context = branch('Context', [leaf('Naam', 'GeefDossierKBI'), leaf('Versie', '01.00.0000'), message]);
  const content = branch('Inhoud', [leaf('MutatiesContext', becauseOfChange), leaf('INSZ', insz)]);
  const question = branch('Vraag', [leaf('Referte', reference), content]);
  const request = branch('Verzoek', [context, branch('Vragen', [question])]);
  return { ...branch('GeefDossierKBI', [request]), namespace: dossierQuestion.namespace ?? '' };
}

/** What a partner gets to see of a reply; it is valid by the schema, or the test fails. */
export interface Replied {
  readonly status: number;
  readonly headers: Headers;
  /** The envelope as it came. */
  readonly text: string;
  /** The message alone, as a document. */
  readonly message: string;
  readonly reply: XmlNode;
  /** The reference of the question that is answered; none when it was no question. */
  readonly reference: string | undefined;
  readonly dossier: XmlNode | undefined;
  /** Code and circumstance. */
  readonly exceptions: readonly { code: string; type: string; circumstance: string | undefined }[];
}

/** Sends an envelope, or any text, to the endpoint. */
export const sendToEndpoint = (kbi: TestService, body: string, options: SendOptions = {}): Promise<Answer> =>
  kbi.send('POST', ENDPOINT, {
    scopes: ['consult'],
    ...options,
    body,
    headers: { 'content-type': 'text/xml; charset=utf-8', ...options.headers },
  });

export async function askMagda(
  kbi: TestService,
  question: XmlNode,
  options: SendOptions = {},
): Promise<Replied> {
  return readReply(await sendToEndpoint(kbi, writeEnvelope(question), options));
}

export function readReply({ status, headers, body }: Answer): Replied {
  const text = String(body);
  const envelope = readEnvelope(text);
  if (envelope.outcome === 'fault') throw new Error(`${envelope.reason} (HTTP ${status}): ${text}`);
  const { message: reply } = envelope;
  const violations = validate(reply, dossierReply);
  if (violations.length > 0) throw new Error(`an invalid reply: ${JSON.stringify(violations)}`);
  const answer = child(reply, 'Repliek/Antwoorden/Antwoord');
  const lists = [child(reply, 'Repliek/Uitzonderingen'), child(answer, 'Uitzonderingen')];
  return {
    status,
    headers,
    text,
    message: renderXml(reply),
    reply,
    reference: textOf(answer, 'Referte'),
    dossier: child(answer, 'Inhoud/KBIDossier'),
    exceptions: lists
      .flatMap((list) => children(list, 'Uitzondering'))
      .map((one) => ({
        code: textOf(one, 'Identificatie') ?? '',
        type: textOf(one, 'Type') ?? '',
        circumstance: textOf(one, 'Omstandigheid'),
      })),
  };
}

/** Code and reason of a SOAP fault. */
export function readFault({ status, body }: Answer): { status: number; code: string; reason: string } {
  const envelope = readEnvelope(String(body));
  if (envelope.outcome === 'fault') throw new Error(`${envelope.reason}: ${String(body)}`);
  const code = textOf(envelope.message, 'faultcode') ?? '';
  return { status, code, reason: textOf(envelope.message, 'faultstring') ?? '' };
}
