import { describe, expect, test } from '@jest/globals';
import { mostViolations, type Violation } from './validate.js';
import { dossierReply } from './edition-01/messages.js';
import { readDossierReply } from './read.js';
import { branch, leaf } from './tree.js';
import { InvalidTree, writeXml } from './write.js';

const reply = `<?xml version="1.0" encoding="UTF-8"?>
<kbi:GeefDossierKBIResponse xmlns:kbi="http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be">
  <Repliek>
    <Context>
      <Naam>GeefDossierKBI</Naam>
      <Versie>01.00.0000</Versie>
      <Bericht>
        <Type>ANTWOORD</Type>
        <Tijdstip><Datum>2018-01-15</Datum><Tijd>09:30</Tijd></Tijdstip>
        <Afzender><Identificatie>kbi.example</Identificatie><Referte>r-1</Referte></Afzender>
      </Bericht>
    </Context>
    <Antwoorden>
      <Antwoord>
        <Referte>q-1</Referte>
        <Inhoud>
          <KBIDossier>
            <Personalia>
              <INSZ>85651200136</INSZ>
              <Geboortedatum>1990-00-00</Geboortedatum>
            </Personalia>
            <Contracten>
              <Contract>
                <DatumRegistratie>2017-03-01</DatumRegistratie>
                <AangemaaktDoor><KboNummer>0000000000</KboNummer><KbiNummer/></AangemaaktDoor>
                <OnderdeelMO/>
                <OnderdeelNT2>false</OnderdeelNT2>
              </Contract>
            </Contracten>
            <Trajecten>
              <Traject><Type>TT_IBVP</Type></Traject>
              <Traject>
                <Type>TT_NT2
                </Type>
                <Periode><Begin>2017-03-01</Begin></Periode>
                <Besluit><Reden KorteNaam="Klaar">07</Reden></Besluit>
              </Traject>
            </Trajecten>
            <VoorkeurenKlant>
              <Intensiteit>2</Intensiteit>
              <PostkantonCodes><PostkantonCode>9000</PostkantonCode></PostkantonCodes>
            </VoorkeurenKlant>
          </KBIDossier>
        </Inhoud>
      </Antwoord>
    </Antwoorden>
  </Repliek>
</kbi:GeefDossierKBIResponse>
`;

const dossier = '/GeefDossierKBIResponse/Repliek/Antwoorden/Antwoord/Inhoud/KBIDossier';
const second = `${dossier}/Trajecten/Traject[2]`;

test('the valid example is valid: padded code, empty number, empty flag, zero KBO, birth year only', () => {
  expect(readDossierReply(reply)).toMatchObject({ outcome: 'dossier', reference: 'q-1', exceptions: [] });
});

interface Fault {
  readonly name: string;
  /** What is replaced in the valid example, and by what. */
  readonly from: string;
  readonly to: string;
  /** The one violation that must be reported. */
  readonly violation: Violation;
}

const faults: readonly Fault[] = [
  {
    name: 'a required element that is absent',
    from: '<INSZ>85651200136</INSZ>',
    to: '',
    violation: {
      place: `${dossier}/Personalia/INSZ`,
      line: 18,
      rule: 'missing',
      reason: 'is required in Personalia and is missing',
    },
  },
  {
    name: 'an element before its turn',
    from: '<Type>TT_IBVP</Type>',
    to: '<Periode><Begin>2017-03-01</Begin></Periode><Type>TT_IBVP</Type>',
    violation: {
      place: `${dossier}/Trajecten/Traject[1]/Type`,
      line: 31,
      rule: 'wrong-order',
      reason: 'must stand before Periode',
    },
  },
  {
    name: 'an element that the edition does not know',
    from: '<Intensiteit>2',
    to: '<Snelheid>2</Snelheid><Intensiteit>2',
    violation: {
      place: `${dossier}/VoorkeurenKlant/Snelheid`,
      line: 40,
      rule: 'unknown-element',
      reason: 'is no element of VoorkeurenKlant',
    },
  },
  {
    name: 'an element twice',
    from: '<INSZ>85651200136</INSZ>',
    to: '<INSZ>85651200136</INSZ><INSZ>85651200136</INSZ>',
    violation: {
      place: `${dossier}/Personalia/INSZ[2]`,
      line: 19,
      rule: 'too-many',
      reason: 'may stand here at most 1 time',
    },
  },
  {
    name: 'an unknown code',
    from: 'TT_NT2\n',
    to: 'TT_NT3\n',
    violation: {
      place: `${second}/Type`,
      line: 33,
      rule: 'unknown-code',
      reason: 'is none of the 19 codes that may stand here',
    },
  },
  {
    name: 'a day that does not exist',
    from: '<DatumRegistratie>2017-03-01',
    to: '<DatumRegistratie>2017-02-29',
    violation: {
      place: `${dossier}/Contracten/Contract/DatumRegistratie`,
      line: 24,
      rule: 'wrong-form',
      reason: 'is not a day of the calendar, 1900 to 2099, written YYYY-MM-DD',
    },
  },
  {
    name: 'a text that is too long',
    from: '>9000<',
    to: '>9000 Gent<',
    violation: {
      place: `${dossier}/VoorkeurenKlant/PostkantonCodes/PostkantonCode`,
      line: 41,
      rule: 'wrong-length',
      reason: 'has 9 characters, must have 0 to 6',
    },
  },
  {
    name: 'a text that is too short',
    from: '<Referte>q-1</Referte>',
    to: '<Referte/>',
    violation: {
      place: '/GeefDossierKBIResponse/Repliek/Antwoorden/Antwoord/Referte',
      line: 15,
      rule: 'wrong-length',
      reason: 'has 0 characters, must have 1 to 36',
    },
  },
  {
    name: 'an unknown attribute',
    from: 'KorteNaam="Klaar"',
    to: 'Kleur="Klaar"',
    violation: {
      place: `${second}/Besluit/Reden/@Kleur`,
      line: 36,
      rule: 'unknown-attribute',
      reason: 'Reden has no such attribute',
    },
  },
  {
    name: 'an attribute that is too long',
    from: '"Klaar"',
    to: `"${'Klaar'.repeat(6)}"`,
    violation: {
      place: `${second}/Besluit/Reden/@KorteNaam`,
      line: 36,
      rule: 'wrong-length',
      reason: 'has 30 characters, must have 0 to 25',
    },
  },
  {
    name: 'a number that is none',
    from: '<Intensiteit>2',
    to: '<Intensiteit>twee',
    violation: {
      place: `${dossier}/VoorkeurenKlant/Intensiteit`,
      line: 40,
      rule: 'wrong-form',
      reason: 'is not a whole number',
    },
  },
  {
    name: 'a flag that is none',
    from: '>false<',
    to: '>nee<',
    violation: {
      place: `${dossier}/Contracten/Contract/OnderdeelNT2`,
      line: 27,
      rule: 'wrong-form',
      reason: 'is not true or false',
    },
  },
  {
    name: 'text between elements',
    from: '<Traject><Type>',
    to: '<Traject>hier<Type>',
    violation: {
      place: `${dossier}/Trajecten/Traject[1]`,
      line: 31,
      rule: 'stray-text',
      reason: 'holds elements and no text of its own',
    },
  },
  {
    name: 'elements inside a text',
    from: 'TT_IBVP',
    to: '<Code>TT_IBVP</Code>',
    violation: {
      place: `${dossier}/Trajecten/Traject[1]/Type`,
      line: 31,
      rule: 'unexpected-children',
      reason: 'holds a text and no elements',
    },
  },
  {
    name: 'an inner element in a namespace',
    from: '<Traject><Type>',
    to: '<Traject><Type xmlns="urn:other">',
    violation: {
      place: `${dossier}/Trajecten/Traject[1]/Type`,
      line: 31,
      rule: 'unknown-element',
      reason: 'must not be in a namespace',
    },
  },
];

describe('one fault gives one violation, with its place, line and reason', () => {
  test.each(faults)('$name', ({ from, to, violation }) => {
    expect(reply).toContain(from);
    expect(readDossierReply(reply.replace(from, to))).toEqual({
      outcome: 'invalid',
      violations: [violation],
    });
  });
});

test('runs of white space in a name count as one space', () => {
  const spacious = reply.replace('"Klaar"', `"Klaar${' '.repeat(30)}&#10;  voor vandaag"`);
  expect(readDossierReply(spacious).outcome).toBe('dossier');
});

test('another message, or the same name in another namespace, is no reply', () => {
  const other = readDossierReply(reply.replace('webservice.Geef', 'service.Geef'));
  expect(other).toMatchObject({ outcome: 'invalid', violations: [{ rule: 'unexpected-root', line: 2 }] });
});

test('no violation repeats a value of the document', () => {
  const spoiled = reply.replaceAll(/>([^<>\s][^<>]*)</gu, '>Geheim$1Geheim<');
  const invalid = readDossierReply(spoiled);
  expect(invalid.outcome).toBe('invalid');
  expect(JSON.stringify(invalid)).not.toMatch(/Geheim/u);
});

test('a document that is wrong everywhere is reported within bounds', () => {
  const invalid = readDossierReply(reply.replace('<Trajecten>', `<Trajecten>${'<Onbekend/>'.repeat(5000)}`));
  expect(invalid).toMatchObject({ violations: { length: mostViolations } });
});

test('a tree that violates the schema is never written', () => {
  const tree = branch('GeefDossierKBIResponse', [branch('Repliek', [leaf('Onbekend', 'x')])]);
  expect(() => writeXml(tree, dossierReply)).toThrow(InvalidTree);
  expect(() => writeXml(tree, dossierReply)).toThrow(/Repliek\/Onbekend is no element of Repliek/u);
});
