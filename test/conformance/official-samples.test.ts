import { expect } from '@jest/globals';
import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import { readDossierReply, readMessage } from '../../libs/magda/read.js';
import { child, children, textOf, walk } from '../../libs/magda/tree.js';
import { writeXml } from '../../libs/magda/write.js';
import { officialSamples, testOfficial } from '../support/official.js';

testOfficial('every official sample reads as a dossier or as exceptions', (dir) => {
  const outcomes = officialSamples(dir).map(({ name, text }) => ({ name, reply: readDossierReply(text) }));
  expect(outcomes.filter(({ reply }) => reply.outcome === 'invalid')).toEqual([]);
  expect(outcomes.filter(({ reply }) => reply.outcome === 'dossier')).toHaveLength(11);
  const refused = outcomes.flatMap(({ name, reply }) =>
    reply.outcome === 'exceptions' ? [{ name, reply }] : [],
  );
  expect(
    refused.map(({ name, reply }) => [name, reply.exceptions.map(({ code, type }) => [code, type])]),
  ).toEqual([
    ['91610100176.xml', [['99996', 'FOUT']]],
    ['notfound.xml', [['30001', 'FOUT']]],
  ]);
});

testOfficial('every official sample is the same after writing and reading it again', (dir) => {
  for (const { text } of officialSamples(dir)) {
    const first = readMessage(text, dossierReply);
    const root = 'root' in first ? first.root : undefined;
    expect(readMessage(writeXml(root!, dossierReply), dossierReply)).toMatchObject({ root });
  }
});

testOfficial('the peculiarities of the samples are kept as stated', (dir) => {
  const texts = new Map(officialSamples(dir).map(({ name, text }) => [name, text]));
  const dossierOf = (name: string) => {
    const reply = readDossierReply(texts.get(name)!);
    return reply.outcome === 'dossier' ? reply.dossier : undefined;
  };
  const padded = dossierOf('90722600260.xml');
  expect(textOf(padded, 'Talenkennis/Alfabetiseringsgraad/LatijnsSchrift')).toBe('GEALFABETISEERD');
  expect(child(padded, 'Talenkennis/BehaaldNT2Niveau')).toMatchObject({ text: '', children: [] });
  expect(textOf(padded, 'Talenkennis/Wachtlijst')).toBeUndefined();
  expect(textOf(children(child(padded, 'Contracten'), 'Contract')[0], 'OnderdeelMO')).toBe('false');
  expect(textOf(dossierOf('90722502171.xml'), 'Personalia/AangemaaktDoor/KboNummer')).toBe('0000000000');
  expect(child(dossierOf('90722601151.xml'), 'Doelgroep/RedenGeenDoelgroep')!.attributes).toEqual({
    KorteNaam: 'Asielzoeker < 4 maanden n',
    Naam: 'Asielzoeker < 4 maanden na asielaanvraag',
  });
});

testOfficial('every element of a sample is found by its place and line', (dir) => {
  const { text } = officialSamples(dir).find(({ name }) => name === '90722600260.xml')!;
  const reply = readDossierReply(text);
  if (reply.outcome !== 'dossier') throw new Error('the sample holds a dossier');
  const places = Array.from(walk(reply.dossier), ({ place, node }) => [place, reply.lineOf(node)]);
  expect(places).toContainEqual(['/KBIDossier/Trajecten/Traject[2]/Type', lineHolding(text, 'TT_IBRH')]);
});

function lineHolding(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
