import { expect, test } from '@jest/globals';
import { dossierQuestion, dossierReply } from './edition-01/messages.js';
import { dossierQuestionIn, readDossierReply } from './read.js';
import { branch, leaf, type XmlNode } from './tree.js';
import { validTree, writeXml } from './write.js';

const moment = branch('Tijdstip', [leaf('Datum', '2018-01-15'), leaf('Tijd', '09:30:00.000')]);
const sender = branch('Afzender', [leaf('Identificatie', 'ocmw.example'), leaf('Referte', 'm-1')]);
const context = branch('Context', [
  leaf('Naam', 'GeefDossierKBI'),
  leaf('Versie', '01.00.0000'),
  branch('Bericht', [leaf('Type', 'VRAAG'), moment, sender]),
]);

const exception = (code: string, type: string, extra: readonly XmlNode[] = []) =>
  branch('Uitzonderingen', [
    branch('Uitzondering', [
      leaf('Identificatie', code),
      leaf('Oorsprong', 'MAGDA'),
      leaf('Type', type),
      leaf('Diagnose', 'd'),
      ...extra,
    ]),
  ]);

const replyOf = (...parts: readonly XmlNode[]) =>
  readDossierReply(
    writeXml(branch('GeefDossierKBIResponse', [branch('Repliek', [context, ...parts])]), dossierReply),
  );
const answer = (...parts: readonly XmlNode[]) =>
  branch('Antwoorden', [branch('Antwoord', [leaf('Referte', 'q-1'), ...parts])]);
const content = branch('Inhoud', [branch('KBIDossier', [])]);

test('a dossier may come with a warning', () => {
  expect(replyOf(answer(content, exception('30004', 'WAARSCHUWING')))).toMatchObject({
    outcome: 'dossier',
    reference: 'q-1',
    dossier: { name: 'KBIDossier', children: [] },
    exceptions: [{ code: '30004', origin: 'MAGDA', type: 'WAARSCHUWING', diagnosis: 'd' }],
  });
});

test('exceptions are about the reply as a whole, or about the answer', () => {
  const whole = replyOf(exception('99996', 'FOUT', [moment, leaf('Omstandigheid', 'druk')]));
  expect(whole).toEqual({
    outcome: 'exceptions',
    context: expect.objectContaining({ name: 'Context' }) as unknown,
    exceptions: [
      {
        code: '99996',
        origin: 'MAGDA',
        type: 'FOUT',
        diagnosis: 'd',
        circumstance: 'druk',
        at: { date: '2018-01-15', time: '09:30:00.000' },
      },
    ],
  });
  const one = replyOf(answer(exception('30001', 'FOUT')));
  expect(one).toMatchObject({ outcome: 'exceptions', reference: 'q-1', exceptions: [{ code: '30001' }] });
});

test.each([
  ['true', true],
  ['0', false],
  ['', true],
])('a question whose MutatiesContext is "%s"', (stated, meaning) => {
  const content = branch('Inhoud', [leaf('MutatiesContext', stated), leaf('INSZ', '85651200136')]);
  const questions = branch('Vragen', [branch('Vraag', [leaf('Referte', 'q-1'), content])]);
  const message = validTree(
    branch('GeefDossierKBI', [branch('Verzoek', [context, questions])]),
    dossierQuestion,
  );
  expect(dossierQuestionIn(message, () => undefined)).toMatchObject({
    outcome: 'question',
    reference: 'q-1',
    insz: '85651200136',
    becauseOfChange: meaning,
  });
});
