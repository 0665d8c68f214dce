import { expect, test } from '@jest/globals';
import { isKnownService } from '../../../libs/magda/edition-01/is-known.js';
import { readEnvelope, writeEnvelope } from '../../../libs/magda/soap.js';
import { branch, leaf, textOf } from '../../../libs/magda/tree.js';
import { validate } from '../../../libs/magda/validate.js';
import { magdaPartner, OCMW, uri } from '../../../test/support/magda-partner.js';
import { questionOf } from '../../../test/support/magda.js';
import { startTestService } from '../../../test/support/service.js';
import { syntheticInsz } from '../../../test/support/synthetic-insz.js';

test('an OCMW asks whether a person is known, and the question is recorded', async () => {
  const kbi = await startTestService();
  try {
    const partner = await magdaPartner(kbi);
    const isKnown = async (insz: string) => {
      const [request] = questionOf({ uri, capacity: '3003', insz }).children;
      const [context, questions] = request!.children;
      const named = context!.children.map((one) => (one.name === 'Naam' ? leaf('Naam', 'GeefBekend') : one));
      const [question] = questions!.children;
      const content = branch('Inhoud', [leaf('INSZ', insz)]);
      const message = {
        ...branch('GeefBekend', [
          branch('Verzoek', [
            branch('Context', named),
            branch('Vragen', [branch('Vraag', [question!.children[0]!, content])]),
          ]),
        ]),
        namespace: 'http://example.org/GeefBekend-01.00',
      };
      const answer = await kbi.send('POST', '/magda/GeefBekend-01.00', {
        scopes: ['consult'],
        organisation: OCMW,
        body: writeEnvelope(message),
        headers: { 'content-type': 'text/xml; charset=utf-8' },
      });
      const envelope = readEnvelope(String(answer.body));
      if (envelope.outcome === 'fault') throw new Error(envelope.reason);
      expect(validate(envelope.message, isKnownService.reply)).toEqual([]);
      return textOf(envelope.message, 'Repliek/Antwoorden/Antwoord/Inhoud/Bekend');
    };
    const { insz } = await partner.register(1);
    expect(await isKnown(insz)).toBe('1');
    expect(await isKnown(syntheticInsz(2))).toBe('0');
    expect(await partner.recorded()).toHaveLength(2);
  } finally {
    await kbi.stop();
  }
}, 60_000);
