import { randomUUID } from 'node:crypto';
import { createKbiClient, idempotencyKey, unwrap } from '../../libs/client/client.js';
import { retryingFetch } from '../../libs/client/retry.js';
import { dossier } from '../../libs/magda/edition-01/dossier.js';
import { dossierQuestion } from '../../libs/magda/edition-01/messages.js';
import { writeEnvelope } from '../../libs/magda/soap.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import type { ServiceUnderTest } from './conformance.js';

/** A running service. */
interface RunningService {
  readonly url: string;
  readonly token: (scope: 'import' | 'consult' | 'admin', organisation: string) => Promise<string>;
}

/** Declares the organisation that asks, as every KBI knows it. */
const AGENCY = '0543307391';
/** The organisation that asks: made up, and authorised for every section. */
const ASKER = '0099090151';
const SENDER = 'urn:kbi:conformance';

/**
 * Tests a running service from outside: imports over HTTP, asks in SOAP. Declares the organisation that asks.
 * @throws KbiProblem when the service refuses that organisation
 */
export async function serviceOverHttp({ url, token }: RunningService): Promise<ServiceUnderTest> {
  const client = (scope: 'import' | 'admin') =>
    createKbiClient({ baseUrl: url, token: () => token(scope, AGENCY) });
  const params = { header: idempotencyKey() };
  await unwrap(client('admin').http.POST('/v1/organisations', { params, body: asker() }));
  const fetchWithRetry = retryingFetch();
  return {
    import: client('import').importXml,
    async ask(insz) {
      const headers = {
        authorization: `Bearer ${await token('consult', ASKER)}`,
        'content-type': 'text/xml; charset=utf-8',
        soapaction: '""',
      };
      const body = writeEnvelope(question(insz));
      const endpoint = `${url}/magda/GeefDossierKBI-01.00`;
      const response = await fetchWithRetry(new Request(endpoint, { method: 'POST', headers, body }));
      return replyIn(await response.text(), response.status);
    },
  };
}

const asker = () => ({
  organisation: ASKER,
  name: 'Conformiteit',
  type: 'AGENCY' as const,
  synthetic: true,
  senders: [{ uri: SENDER, purpose: 'TRAJECTORY_FOLLOW_UP' as const }],
  authorisations: [
    {
      authorisation: randomUUID(),
      legalBasis: { number: 'Proef van conformiteit', date: '2017-01-01' },
      purposes: ['TRAJECTORY_FOLLOW_UP' as const],
      sections: dossier.elements.map(({ name }) => name) as 'Personalia'[],
      from: '2017-01-01',
    },
  ],
});

function question(insz: string): XmlNode {
  const moment = branch('Tijdstip', [leaf('Datum', '2017-01-01'), leaf('Tijd', '00:00')]);
  const sender = branch('Afzender', [leaf('Identificatie', SENDER), leaf('Referte', randomUUID())]);
  const message = branch('Bericht', [leaf('Type', 'VRAAG'), moment, sender]);
  const context = branch('Context', [leaf('Naam', 'GeefDossierKBI'), leaf('Versie', '01.00.0000'), message]);
  const content = branch('Inhoud', [leaf('MutatiesContext', 'false'), leaf('INSZ', insz)]);
  const questions = branch('Vragen', [branch('Vraag', [leaf('Referte', randomUUID()), content])]);
  return {
    ...branch(dossierQuestion.name, [branch('Verzoek', [context, questions])]),
    namespace: dossierQuestion.namespace ?? '',
  };
}

/** The reply in a SOAP envelope, byte for byte. @throws Error when there is none */
function replyIn(envelope: string, status: number): string {
  const [reply] =
    /<([\w.-]+:)?GeefDossierKBIResponse\b[^]*<\/\1GeefDossierKBIResponse\s*>/u.exec(envelope) ?? [];
  if (reply === undefined) throw new Error(`the endpoint answered with status ${status} and no reply`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${reply}`;
}
