/** The official answer from facts of our own, and where these take the place of what a source stated. */
import { describe, expect, test } from '@jest/globals';
import * as arrival from '../../test/support/arrival-examples.js';
import * as example from '../../test/support/examples.js';
import * as trajectory from '../../test/support/trajectory-examples.js';
import { answer, personalia } from '../../test/support/observed.js';
import { day } from '../domain/kernel/dates.js';
import { dossierEvents } from '../domain/catalogue.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { officialDossier } from './official-dossier.js';
import { dossier as dossierSchema } from './edition-01/dossier.js';
import { observe } from './observe.js';
import { one } from './schema.js';
import { branch, child, leaf, textOf, type XmlNode } from './tree.js';
import { writeXml } from './write.js';

const asOf = (history: readonly DomainEvent[], date = '2024-01-01') => {
  const dossier = officialDossier(history, day(date));
  writeXml(dossier, one('KBIDossier', dossierSchema)); // throws where the dossier violates the schema
  return dossier;
};
const stated = (...sections: readonly XmlNode[]) =>
  observe(answer([personalia(), ...sections]), [], 'one').events;

describe('facts of our own are answered in official words', () => {
  test('a person, their target group and registration', () => {
    const dossier = asOf([example.opened(), example.obliged(), example.registered()]);
    expect(textOf(dossier, 'Personalia/INSZ')).toBe(example.insz);
    expect(child(dossier, 'Personalia/Geslacht/Code')).toMatchObject({
      text: '2',
      attributes: { Beschrijving: 'Vrouwelijk' },
    });
    expect(textOf(dossier, 'Doelgroep/Type')).toBe('PLICHT');
    expect(textOf(dossier, 'Doelgroep/Periode/Begin')).toBe('2016-02-01');
    expect(textOf(dossier, 'Aanmelding/DatumAanmelding')).toBe('2016-03-01');
  });

  test('a trajectory is open since its first day, and closed since another', () => {
    const open = [example.opened(), example.trajectoryOpened(), example.componentAdded()];
    const status = 'Trajecten/Traject/Status';
    expect(textOf(asOf(open), `${status}/Code`)).toBe('OP');
    expect(textOf(asOf(open), `${status}/Periode/Begin`)).toBe('2016-04-01');
    const closed = [...open, example.componentDecided(), example.trajectoryClosed()];
    expect(textOf(asOf(closed), `${status}/Code`)).toBe('GS');
    expect(textOf(asOf(closed, '2017-01-31'), `${status}/Code`)).toBe('OP');
    expect(textOf(asOf(closed), 'Trajecten/Traject/TrajectOnderdelen/TrajectOnderdeel/Besluit/Code')).toBe(
      'VO',
    );
  });

  test('a course is enrolled in, and left', () => {
    const course = 'VormingsActiviteiten/NT2Cursussen/NT2Cursus';
    const enrolled = [example.opened(), example.enrolled()];
    expect(textOf(asOf(enrolled), `${course}/Status`)).toBe('INGESCHREVEN');
    expect(child(asOf(enrolled), `${course}/Module`)).toMatchObject({
      text: 'A1',
      attributes: { Naam: 'NT2 - Breakthrough mondeling' },
    });
    const left = [...enrolled, example.courseLeft()];
    expect(textOf(asOf(left), `${course}/Status`)).toBe('UITGESCHREVEN');
    expect(textOf(asOf(left), `${course}/DatumUitschrijving`)).toBe('2016-06-01');
  });

  test('a place on a waiting list is there until it is left', () => {
    const waiting = [example.opened(), arrival.waitingListJoined(), arrival.waitingListLeft()];
    expect(textOf(asOf(waiting, '2016-05-24'), 'Wachtlijst/Aanmelding/Code')).toBe('MO');
    expect(child(asOf(waiting, '2016-05-25'), 'Wachtlijst')).toBeUndefined();
  });

  test('an attest and its decision are there until they are withdrawn', () => {
    const { trajectoryOpened, opened } = example;
    const decision = 'Trajecten/Traject/Besluit/Code';
    const given = [opened(), trajectoryOpened(), trajectory.attestDecided(), trajectory.attestIssued()];
    const withdrawn = [...given, trajectory.attestWithdrawn()];
    expect(textOf(asOf(withdrawn, '2023-05-31'), 'BehaaldeAttesten/Document/Type')).toBe('AI023');
    expect(textOf(asOf(withdrawn, '2023-05-31'), decision)).toBe('JA_IB');
    expect(child(asOf(withdrawn, '2023-06-01'), 'BehaaldeAttesten')).toBeUndefined();
    expect(textOf(asOf(withdrawn, '2023-06-01'), decision)).toBeUndefined();
    const anew = [...withdrawn, trajectory.attestDecided({ on: '2023-07-01' })];
    expect(textOf(asOf(anew, '2023-07-01'), decision)).toBe('JA_IB');
  });

  test('a test that was withdrawn was never taken', () => {
    const taken = [example.opened(), example.nt2TestPassed()];
    expect(child(asOf(taken), 'AfgelegdeTesten')).toBeDefined();
    expect(child(asOf([...taken, example.nt2TestWithdrawn()]), 'AfgelegdeTesten')).toBeUndefined();
  });

  test('a referral has the status of its last answer', () => {
    const referred = [example.opened(), arrival.referralReceived(), arrival.referralAnswered()];
    const status = 'ToeleidingenPartner/ToeleidingPartner/Status';
    expect(textOf(asOf(referred, '2016-01-31'), status)).toBeUndefined();
    expect(textOf(asOf(referred), status)).toBe('GW');
  });

  test('of two determinations the one in force on the day is in the dossier', () => {
    const exempt = dossierEvents.TargetGroupDetermined.of({
      on: day('2017-01-01'),
      until: day('2017-06-30'),
      code: 'NEE',
      type: 'GEEN',
    });
    const history = [example.opened(), example.obliged(), exempt];
    expect(textOf(asOf(history, '2017-03-01'), 'Doelgroep/Code')).toBe('NEE');
    const recordedLater = [example.opened(), exempt, example.obliged({ on: '2017-07-01' })];
    expect(textOf(asOf(recordedLater), 'Doelgroep/Code')).toBe('JA');
    expect(
      textOf(asOf([example.opened(), example.obliged({ on: '2017-07-01' }), exempt]), 'Doelgroep/Code'),
    ).toBe('JA');
  });
});

describe('what a source stated is answered until a later fact of ours says otherwise', () => {
  const levels = branch('Talenkennis', [
    branch('BehaaldNT2Niveau', [leaf('HoogstBehaald', 'B1'), leaf('RecentstBehaald', 'A2')]),
  ]);
  const level = (history: readonly DomainEvent[]) =>
    ['HoogstBehaald', 'RecentstBehaald'].map((name) =>
      textOf(asOf(history), `Talenkennis/BehaaldNT2Niveau/${name}`),
    );

  test('levels', () => {
    expect(level(stated(levels))).toEqual(['B1', 'A2']);
    expect(level([...stated(levels), example.nt2TestPassed({ level: 'A1' })])).toEqual(['B1', 'A1']);
    expect(level([...stated(levels), example.nt2TestPassed({ level: 'B2' })])).toEqual(['B2', 'B2']);
    expect(level([example.nt2TestPassed({ level: 'B2' }), ...stated(levels)])).toEqual(['B1', 'A2']);
    expect(level([example.opened()])).toEqual([undefined, undefined]);
  });

  test('the Wooncode', () => {
    const wooncode = branch('Wooncode', [
      leaf('MoetVoldoenAanTaalBereidheid', 'false'),
      leaf('OpvolgingDoor', 'Huis van het Nederlands'),
    ]);
    const housing = (history: readonly DomainEvent[], date?: string) =>
      child(asOf(history, date), 'Wooncode')?.children.map(({ name, text }) => [name, text]);
    expect(housing(stated(wooncode))).toEqual([
      ['MoetVoldoenAanTaalBereidheid', 'false'],
      ['OpvolgingDoor', 'Huis van het Nederlands'],
    ]);
    const leased = [...stated(wooncode), example.leaseStarted({ on: '2018-04-01' })];
    expect(housing(leased, '2018-05-01')).toEqual([
      ['MoetVoldoenAanTaalBereidheid', 'true'],
      ['VoldoetAanTaalBereidheid', 'false'],
      ['OpvolgingDoor', 'Huis van het Nederlands'],
    ]);
    const met = [...leased, example.nt2TestPassed()];
    expect(housing(met)).toContainEqual(['VoldoetAanTaalBereidheid', 'true']);
    expect(housing([example.opened()])).toBeUndefined();
  });

  test('a contract: its elements change, and those of others don’t', () => {
    const contract = (type: string) =>
      branch('Contract', [leaf('DatumRegistratie', `2017-0${type.length}-01`), leaf('Type', type)]);
    const history = stated(branch('Contracten', [contract('IC07G'), contract('ICF08G')]));
    const [first, second] = child(asOf(history), 'Contracten')!.children;
    const changed = dossierEvents.ContractSigned.of({
      on: day('2017-05-01'),
      contract: 'contract-2017-05-01-1',
      type: 'IC09G',
    });
    expect(child(asOf([...history, changed]), 'Contracten')!.children).toEqual([
      { ...first, children: [first!.children[0], leaf('Type', 'IC09G')] },
      second,
    ]);
  });

  test('a stated fact with a later date is in the dossier from the day it was stated', () => {
    const registered = stated(branch('Aanmelding', [leaf('DatumAanmelding', '2019-01-01')]));
    expect(textOf(asOf(registered, '2018-03-30'), 'Aanmelding/DatumAanmelding')).toBe('2019-01-01');
    expect(child(asOf(registered, '2018-03-29'), 'Aanmelding')).toBeUndefined();
  });
});
