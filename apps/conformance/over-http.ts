import { randomUUID } from 'node:crypto';
import { createKbiClient } from '../../libs/client/client.js';
import { retryingFetch } from '../../libs/client/retry.js';
import { dossier } from '../../libs/magda/edition-01/dossier.js';
import { dossierQuestion } from '../../libs/magda/edition-01/messages.js';
import { writeEnvelope } from '../../libs/magda/soap.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import type { Subject } from './conform.js';

/** A service as callers reach it. */
export interface Reachable {
  readonly url: string;
  readonly token: (scope: 'import' | 'consult' | 'admin', organisation: string) => Promise<string>;
}

/** The organisation that asks: made up, with every section. */
const ASKER = '0099090151';
const SENDER = 'urn:kbi:conformance';

/** Holds a service against answers by its own doors: documents go in over HTTP, questions are asked in SOAP. */
export async function subjectOver({ url, token }: Reachable): Promise<Subject> {
  const kbi = createKbiClient({ baseUrl: url, token: () => token('import', ASKER) });
  const admin = createKbiClient({ baseUrl: url, token: () => token('admin', ASKER) });
  const params = { header: { 'Idempotency-Key': randomUUID() } };
  const { error } = await admin.http.POST('/v1/organisations', { params, body: asker() });
  if (error) throw new Error(`the asker can’t be declared: ${JSON.stringify(error)}`);
  const send = retryingFetch();
  return {
    import: (document) => kbi.importXml(document),
    async ask(insz) {
      const response = await send(
        new Request(`${url}/magda/GeefDossierKBI-01.00`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${await token('consult', ASKER)}`,
            'content-type': 'text/xml; charset=utf-8',
            soapaction: '""',
          },
          body: writeEnvelope(question(insz)),
        }),
      );
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
  const asked = branch('Vragen', [branch('Vraag', [leaf('Referte', randomUUID()), content])]);
  return {
    ...branch(dossierQuestion.name, [branch('Verzoek', [context, asked])]),
    namespace: dossierQuestion.namespace ?? '',
  };
}

/** The reply in an envelope, byte for byte. @throws Error when there is none */
function replyIn(envelope: string, status: number): string {
  const [reply] =
    /<([\w.-]+:)?GeefDossierKBIResponse\b[^]*<\/\1GeefDossierKBIResponse\s*>/u.exec(envelope) ?? [];
  if (reply === undefined) throw new Error(`the door answered with status ${status} and no reply`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${reply}`;
}
