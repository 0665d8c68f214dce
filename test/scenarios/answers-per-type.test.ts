/** For every type of organisation: what its authorisation names is in the bytes of the answer, and nothing else is. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Disclosure } from '../../libs/domain/consultation/decide.js';
import { OrganisationType, Section } from '../../libs/domain/kernel/terms.js';
import { dossier as dossierSchema } from '../../libs/magda/edition-01/dossier.js';
import { one } from '../../libs/magda/schema.js';
import { walk, type XmlNode } from '../../libs/magda/tree.js';
import { generated } from '../support/dossier-generator.js';
import { askMagda, questionOf } from '../support/magda.js';
import { officialAnswerText } from '../support/official-answer.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

type Policy = Partial<Disclosure> & {
  readonly sections: readonly Section[];
  readonly onlyOnTerritory?: true;
  readonly asksInscription?: true;
};
const trajectory: Section[] = ['Personalia', 'Doelgroep', 'Aanmelding', 'Trajecten', 'VormingsActiviteiten'];

/** What an organisation of each type is authorised to see here; the first sees everything. */
const policies: Readonly<Record<OrganisationType, Policy>> = {
  AGENCY: { sections: Section.options },
  RECEPTION_OFFICE: {
    sections: [...trajectory, 'Contracten', 'BehaaldeAttesten', 'Gesprekken', 'VoorkeurenKlant'],
  },
  HOUSE_OF_DUTCH: { sections: ['Personalia', 'AfgelegdeTesten', 'Adviezen', 'Talenkennis'] },
  COURSE_PROVIDER: {
    sections: ['Personalia', 'VormingsActiviteiten'],
    fields: ['Personalia/INSZ', 'Personalia/Naam', 'VormingsActiviteiten/NT2Cursussen'],
  },
  OCMW: { sections: [...trajectory, 'Talenkennis', 'ToeleidingenPartner'] },
  VDAB: {
    sections: ['Personalia', 'Trajecten', 'Talenkennis', 'ToeleidingenDiplomaGelijkschakeling'],
    asksInscription: true,
  },
  VMSW: { sections: ['Personalia', 'Talenkennis', 'Wooncode'], fields: ['Personalia/INSZ'] },
  SOCIAL_LANDLORD: { sections: ['Personalia', 'Wooncode'], fields: ['Personalia/INSZ', 'Personalia/Naam'] },
  ACTIRIS: { sections: trajectory },
  BRUSSELS_OCMW: { sections: trajectory },
  MUNICIPALITY: {
    sections: ['Personalia', 'BehaaldeAttesten', 'Contracten'],
    fields: ['Personalia/INSZ', 'Personalia/Naam'],
    presenceOf: ['BehaaldeAttesten/Document', 'Contracten/Contract'],
    onlyOnTerritory: true,
  },
  MINISTRY: { sections: ['Wachtlijst'] },
  ENFORCEMENT: {
    sections: ['Personalia', 'Inbreuken', 'UitstellenVanAanmelding'],
    fields: ['Personalia/INSZ'],
  },
  AUDITOR: { sections: ['Perspectieven', 'UitstellenVanOndertekening', 'Wachtlijst'] },
};
const askAgreement: readonly OrganisationType[] = ['ACTIRIS', 'BRUSSELS_OCMW'];
/** What is on the sheet of their agreement, and so of what they are authorised to see. */
const onSheet: Policy = { sections: ['Doelgroep', 'Trajecten'] };

const insz = syntheticInsz(1);
/** Somebody with the same dossier, who lives elsewhere and whom nobody inscribed. */
const unrelated = syntheticInsz(2);
const commune = '19901';
const purpose = 'TRAJECTORY_FOLLOW_UP';
const numbers = new Map(
  OrganisationType.options.map((type, index) => {
    const eight = `00990${String(100 + index)}`;
    return [type, `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`] as const;
  }),
);
const asAsker = (type: OrganisationType) => ({ organisation: numbers.get(type)! });

let kbi: TestService;
let whole: XmlNode;
beforeAll(async () => {
  kbi = await startTestService();
  const samples = fc.sample(generated(one('KBIDossier', dossierSchema)), { seed: 2018, numRuns: 30 });
  const [fullest] = samples.toSorted((a, b) => b.children.length - a.children.length);
  const sections = fullest!.children.filter(({ name }) => name !== 'Personalia');
  for (const person of [insz, unrelated]) {
    const imported = await kbi.send('POST', '/v1/imports', {
      scopes: ['import'],
      headers: { 'content-type': 'application/xml' },
      body: officialAnswerText({ insz: person, sections }),
    });
    expect(imported).toMatchObject({ status: 200, body: { outcome: 'imported' } });
  }
  for (const [type, policy] of Object.entries(policies)) await declare(type as OrganisationType, policy);
  await command('StateResidence', { insz, commune });
  await command('StateResidence', { insz: unrelated, commune: '19902' });
  await command('RegisterInscription', { insz, purpose }, 'VDAB');
  whole = (await askInSoap('AGENCY')).dossier!;
  expect(whole.children.length).toBeGreaterThan(15);
});
afterAll(() => kbi.stop());

async function command(
  name: string,
  { insz, ...body }: { insz: string; commune?: string; purpose?: string },
  by: OrganisationType = 'AGENCY',
) {
  const answer = await kbi.send('POST', `/v1/commands/${name}`, {
    scopes: ['command', 'consult'],
    ...asAsker(by),
    headers: { 'idempotency-key': randomUUID() },
    body: { person: { insz }, on: '2018-01-01', ...body },
  });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
}

async function administer(path: string, body: object): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  expect(await kbi.send('POST', path, { scopes: ['admin'], headers, body })).toMatchObject({ status: 200 });
}

async function declare(type: OrganisationType, policy: Policy): Promise<void> {
  const authorisation = {
    authorisation: randomUUID(),
    legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
    purposes: [purpose],
    from: '2017-08-01',
    ...policy,
  };
  const body = {
    organisation: numbers.get(type)!,
    name: type,
    type,
    nis: commune,
    synthetic: true,
    senders: [{ uri: `${type}.example`, purpose }],
    authorisations: [authorisation],
  };
  await administer('/v1/organisations', body);
}

const askInSoap = (type: OrganisationType, person = insz) =>
  askMagda(kbi, questionOf({ insz: person, uri: `${type}.example` }), asAsker(type));
const askInJson = (type: OrganisationType, person = insz) =>
  kbi.send('POST', '/v1/consultations', {
    scopes: ['consult'],
    ...asAsker(type),
    headers: { 'idempotency-key': randomUUID() },
    body: { insz: person, purpose, sections: Section.options },
  });

/** Whether all of a place, or only that it is there, is given: by the words of the policy alone. */
function givenAt(
  place: string,
  { sections, fields = [], presenceOf = [] }: Policy,
): 'whole' | 'there' | 'not' {
  const [section = ''] = place.split('/');
  const limits = [...fields, ...presenceOf].filter((path) => path.startsWith(`${section}/`));
  if (!sections.some((one) => one === section)) return 'not';
  if (limits.length === 0 || fields.some((path) => place === path || place.startsWith(`${path}/`)))
    return 'whole';
  return limits.some((path) => path === place || path.startsWith(`${place}/`)) ? 'there' : 'not';
}

/** Every text of a dossier with its place below the dossier. */
const textsOf = (dossier: XmlNode) =>
  Array.from(walk(dossier))
    .map(({ place, node }) => ({
      place: place.replace(/^\/KBIDossier\/?/, '').replaceAll(/\[\d+\]/g, ''),
      node,
    }))
    .filter(({ place }) => place !== '')
    .flatMap(({ place, node }) =>
      [node.text, ...Object.values(node.attributes)].filter(Boolean).map((text) => ({ place, text })),
    );

/** Dates, and texts that are written otherwise in XML, may stand in an answer for another reason. */
const isCommon = /^\d{4}-\d{2}-\d{2}$|[<>&"\t\n\r]/;

/** What the whole dossier says that the policy doesn't give: words that nothing that is given says too. */
function withheldFrom(policy: Policy): readonly string[] {
  const texts = textsOf(whole);
  const given = texts.filter(({ place }) => givenAt(place, policy) === 'whole').map(({ text }) => text);
  const said = given.join('\n');
  return texts
    .filter(
      ({ place, text }) => givenAt(place, policy) !== 'whole' && text.length >= 8 && !said.includes(text),
    )
    .map(({ text }) => text)
    .filter((text) => !isCommon.test(text));
}

async function expectInSoap(type: OrganisationType, policy: Policy): Promise<void> {
  const { dossier, text } = await askInSoap(type);
  const expected = textsOf(whole).filter(({ place }) => givenAt(place, policy) === 'whole');
  expect(textsOf(dossier!)).toEqual(expected);
  const places = Array.from(walk(dossier!)).map(({ place }) => place.replaceAll(/\[\d+\]/g, ''));
  const strangers = places
    .map((place) => place.replace(/^\/KBIDossier\/?/, ''))
    .filter((place) => place !== '' && givenAt(place, policy) === 'not');
  expect(strangers).toEqual([]);
  expect(withheldFrom(policy).filter((withheld) => text.includes(withheld))).toEqual([]);
}

async function expectInJson(type: OrganisationType, policy: Policy): Promise<void> {
  const { status, body } = await askInJson(type);
  expect(status).toBe(200);
  const bytes = JSON.stringify(body);
  expect(withheldFrom(policy).filter((withheld) => bytes.includes(withheld))).toEqual([]);
}

async function expectNothing(type: OrganisationType, person: string, code: string): Promise<void> {
  const [soap, json] = [await askInSoap(type, person), await askInJson(type, person)];
  expect(soap).toMatchObject({ dossier: undefined, exceptions: [{ type: 'FOUT' }] });
  expect(json).toMatchObject({ status: 403, body: { code } });
  const bytes = soap.text + JSON.stringify(json.body);
  expect(withheldFrom({ sections: [] }).filter((withheld) => bytes.includes(withheld))).toEqual([]);
}

describe.each(OrganisationType.options.filter((type) => !askAgreement.includes(type)))('%s', (type) => {
  test('is given in SOAP what its authorisation names, and no other element or text', () =>
    expectInSoap(type, policies[type]));
  test('is given in JSON nothing else either', () => expectInJson(type, policies[type]));
});

test.each<[OrganisationType, string]>([
  ['MUNICIPALITY', 'PERSON_NOT_ON_TERRITORY'],
  ['VDAB', 'INSCRIPTION_MISSING'],
])('%s is given nothing at all of whom it has nothing to do with: %s', (type, code) =>
  expectNothing(type, unrelated, code),
);

test('what is withheld is something, or these tests would see nothing', () => {
  for (const type of OrganisationType.options)
    expect(withheldFrom(policies[type]).length > 5).toBe(type !== 'AGENCY');
});

test.each(askAgreement)('%s is given nothing at all without an agreement', (type) =>
  expectNothing(type, insz, 'EXCHANGE_NOT_IN_PRODUCTION'),
);

describe.each(askAgreement)('%s, with an agreement in production', (type) => {
  beforeAll(async () => {
    const agreement = type.toLowerCase().replace('_', '-');
    const act = (name: string, on: string, body: object) =>
      administer(`/v1/agreements/${name}`, { agreement, on, ...body });
    await act('ProposeAgreement', '2017-03-01', { name: type, partner: { organisationType: type } });
    const items = [...onSheet.sections, 'Wooncode'].map((section) => ({
      ...{ item: section, section, direction: 'TO_PARTNER' },
    }));
    await act('DrawUpSheet', '2017-11-20', { items, way: 'KSZ', knownToBoth: true });
    for (const stage of ['APPROVED', 'BUILT', 'IN_TEST', 'IN_PRODUCTION'])
      await act('ReachStage', '2018-01-01', { stage });
    await command('RegisterInscription', { insz, purpose }, type);
  });

  test('is given in SOAP what is on the sheet and in its authorisation, of whom it inscribed', () =>
    expectInSoap(type, onSheet));
  test('is given in JSON nothing else either', () => expectInJson(type, onSheet));
  test('is given nothing at all of others', () =>
    expectNothing(type, unrelated, 'EXCHANGE_PERSON_NOT_SHARED'));
});
