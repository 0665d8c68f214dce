import { expect, test } from '@jest/globals';
import { catalogue, type EventName } from '../../libs/domain/catalogue.js';
import { sampleOf } from './sample.js';

/** Names of fields that sound as if they told who somebody is, or what may harm them. */
const soundsPersonal =
  /insz|name|birth|remark|document|ground|reason|motive|user|reference|contact|mail|phone|mobile|fax|address|sex|literacy|health/i;

/** Fields that sound personal and yet are stored open, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'DossierOpened.birthYear': 'a year tells nobody apart; statistics ask for it',
  'PersonDetailsStated.birthYear': 'a year tells nobody apart; statistics ask for it',
  'OrganisationRegistered.name': 'the name of an organisation',
  'OrganisationRenamed.name': 'the name of an organisation',
  'SiteOpened.name': 'the name of a place of an organisation',
  'CommuneRegistered.name': 'the name of a commune',
  'CommuneRegistered.nameFr': 'the name of a commune',
  'BreachEstablished.ground': 'a code of the law: which duty; why is sealed',
  'PersonErased.ground': 'a code of the law: retention period, request or error',
  'ErasureHeld.ground': 'as of the erasure that met a hold',
  'LegalHoldPlaced.ground': 'a code: what the person is kept for; why is sealed',
  'AgreementProposed.name': 'the name of an agreement between organisations',
  'DevelopmentReleased.name': 'the name of a change of the program',
  'ConsultationRefused.reason': 'code of a refusal of ours',
};

/** Every field of a value, as the path to it. */
function paths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}.${key}`,
    ...paths(inner, `${path}.${key}`),
  ]);
}

test('no open field sounds personal, but those that are here with a reason', () => {
  const open = (Object.keys(catalogue) as EventName[]).flatMap((name) => paths(sampleOf(name).facts, name));
  const personal = open.filter((path) => soundsPersonal.test(path.slice(path.lastIndexOf('.'))));
  expect(personal.sort()).toEqual(Object.keys(allowed).sort());
});

test('what a rule or a statistic needs of a person is a year, not a day', () => {
  const { facts } = sampleOf('DossierOpened');
  expect(JSON.stringify(facts)).not.toContain('1985-07-30');
});
