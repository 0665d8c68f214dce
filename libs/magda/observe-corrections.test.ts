/** A source that states again what was corrected changes nothing; the import says so. */
import { expect, test } from '@jest/globals';
import { factCorrected } from '../../test/support/correction-examples.js';
import { recorded } from '../../test/support/given.js';
import {
  answer,
  codesOf,
  group,
  period,
  personalia,
  status,
  trajectories,
  trajectory,
  typesOf,
} from '../../test/support/observed.js';
import { fold } from '../domain/dossier/dossier.js';
import { day } from '../domain/kernel/dates.js';
import type { DomainEvent } from '../domain/kernel/event.js';
import { observe } from './observe.js';
import { officialDossier } from './official-dossier.js';
import { branch, leaf, textOf, type XmlNode } from './tree.js';

/** A dossier that a source tells of, one answer a month. */
class Told {
  history: readonly DomainEvent[] = [];
  #month = 0;

  answer(...sections: readonly XmlNode[]) {
    this.#month += 1;
    const next = answer(
      [personalia(leaf('Geboortedatum', '1985-05-12')), ...sections],
      `2018-0${this.#month}-28`,
    );
    const observation = observe(next, recorded(this.history), String(this.#month));
    this.history = [...this.history, ...observation.events];
    return observation;
  }

  /** Corrects the last event of a type; nothing is right. */
  correct(type: string): void {
    const place = this.history.findLastIndex((event) => event.type === type);
    this.history = [...this.history, factCorrected(place, this.history[place]!)];
  }

  get obliged(): string | undefined {
    const document = officialDossier(recorded(this.history), day('2018-12-01'));
    return textOf(document, 'Doelgroep/Type');
  }
}

const corrected = (...sections: readonly XmlNode[]) => {
  const told = new Told();
  told.answer(...sections);
  return told;
};

test('the same is not recorded again, and is told once', () => {
  const told = corrected(group('PLICHT'));
  told.correct('TargetGroupDetermined');
  const again = told.answer(group('PLICHT'));
  expect(again.findings).toEqual([{ code: 'CORRECTED_FACT_STATED', place: 'Doelgroep' }]);
  expect(typesOf(again)).toEqual(['ImportFindingNoted', 'OfficialAnswerImported']);
  expect(typesOf(told.answer(group('PLICHT')))).toEqual(['OfficialAnswerImported']);
  expect(told.obliged).toBeUndefined();
  expect(fold(recorded(told.history)).targetGroup).toEqual(fold([]).targetGroup);
});

test('nor after the source stated something else, or nothing', () => {
  const told = corrected(group('PLICHT'));
  told.correct('TargetGroupDetermined');
  expect(typesOf(told.answer(group('RECHT')))).toContain('TargetGroupDetermined');
  expect(codesOf(told.answer(group('PLICHT')))).toEqual(['CORRECTED_FACT_STATED']);
  expect(told.obliged).toBe('RECHT');
  told.answer();
  expect(codesOf(told.answer(group('PLICHT')))).toEqual(['CORRECTED_FACT_STATED']);
  expect(told.obliged).toBeUndefined();
});

test('what is sealed tells entries apart too', () => {
  const advised = (text: string) => branch('Adviezen', [leaf('HvN', text)]);
  const told = new Told();
  told.answer(advised('een'));
  expect(told.history.map(({ type }) => type)).toContain('AdviceStated');
  told.correct('AdviceStated');
  expect(codesOf(told.answer(advised('een')))).toEqual(['CORRECTED_FACT_STATED']);
  expect(typesOf(told.answer(advised('ander')))).toContain('AdviceStated');
});

test('an entry that a correction took away leaves the order of the others as it is', () => {
  const one = trajectory('TT_NT2', period('2017-01-01'), status('OP', '2017-01-01'));
  const two = trajectory('TT_IBVP', period('2017-02-01'), status('OP', '2017-02-01'));
  const told = corrected(trajectories(one, two));
  told.correct('TrajectoryOpened');
  told.answer(trajectories(one));
  const again = told.answer(trajectories(two, one));
  expect(codesOf(again)).toContain('CORRECTED_FACT_STATED');
  expect(typesOf(again)).not.toContain('OrderStated');
  expect(typesOf(told.answer(trajectories(two, one)))).not.toContain('OrderStated');
});
