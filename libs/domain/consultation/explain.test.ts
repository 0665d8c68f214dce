import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../test/support/consultation-examples.js';
import {
  authorisation,
  declare,
  organisationOn,
  otherId,
  sender,
} from '../../../test/support/organisation-examples.js';
import {
  authorisationVerdicts,
  replayDecision,
  undisclosed,
  type RecordedDecision,
  type RecordedQuestion,
} from './explain.js';

const id = authorisation.authorisation;
const wider = {
  ...authorisation,
  authorisation: otherId,
  sections: ['Personalia', 'Trajecten', 'Wooncode', 'Inbreuken'],
  fields: ['Personalia/Naam'],
  presenceOf: ['Wooncode/Huurcontract', 'Inbreuken/Inbreuk'],
};
const holding = (...authorisations: readonly object[]) =>
  organisationOn('2018-01-01', declare({ authorisations }));
const refused: RecordedDecision = { kind: 'refused', code: 'SECTIONS_NOT_AUTHORISED' };

describe('a decision of the past', () => {
  test('is decided again as it was: what was given, under which authorisation', () => {
    const question = ask({ sections: ['Personalia', 'Trajecten', 'Talenkennis'] });
    expect(replayDecision(question, holding(authorisation))).toEqual({
      kind: 'granted',
      authorisation: id,
      sections: ['Personalia', 'Trajecten'],
      fields: [],
      presenceOf: [],
      lifted: [],
    });
  });

  test('tells the places that were given of a section, and what an emergency lifted', () => {
    const strict = { ...wider, asksInscription: true, inEmergency: true };
    const question = ask({ sections: ['Personalia', 'Wooncode'], emergency: true });
    expect(replayDecision(question, holding(strict))).toMatchObject({
      authorisation: otherId,
      fields: ['Personalia/Naam'],
      presenceOf: ['Wooncode/Huurcontract'],
      lifted: ['NOT_INSCRIBED'],
    });
  });

  test('or refused again, by the code alone', () => {
    const question = ask({ sections: ['Wooncode'] });
    expect(replayDecision(question, holding(authorisation))).toEqual(refused);
    expect(replayDecision(question, undefined)).toEqual({ kind: 'refused', code: 'ORGANISATION_UNKNOWN' });
  });

  test('without a purpose has that of its sender, or is refused for want of one', () => {
    const unknown = { ...ask(), purpose: 'UNKNOWN' } as const;
    const replay = (question: RecordedQuestion) => replayDecision(question, holding(authorisation));
    expect(replay({ ...unknown, senderUri: sender.uri })).toMatchObject({ kind: 'granted' });
    expect(replay({ ...unknown, senderUri: 'elsewhere.example' })).toEqual({
      kind: 'refused',
      code: 'SENDER_NOT_OF_ORGANISATION',
    });
  });
});

describe('every authorisation has its verdict', () => {
  const ended = { ...authorisation, authorisation: otherId, until: '2017-12-31' };
  const verdicts = (question: RecordedQuestion, decision: RecordedDecision, ...held: readonly object[]) =>
    authorisationVerdicts(question, holding(...held), decision).map(
      (one) => `${one.authorisation.authorisation.slice(-1)} ${one.verdict}`,
    );

  test('the one that was used, those that give less, and why others don’t apply', () => {
    const question = ask({ sections: ['Personalia'] });
    const granted = replayDecision(question, holding(authorisation, wider));
    expect(verdicts(question, granted, authorisation, wider)).toEqual(['2 USED', '3 GIVES_LESS']);
    expect(verdicts(question, granted, authorisation, ended)).toEqual(['2 USED', '3 NOT_IN_FORCE']);
  });

  test('none was used for a refusal', () => {
    const question = ask({ sections: ['Talenkennis'] });
    expect(verdicts(question, refused, authorisation)).toEqual(['2 NO_SUCH_SECTION']);
    expect(verdicts(ask(), refused, authorisation)).toEqual(['2 GIVES_LESS']);
  });

  test('no authorisation bore on a question of an organisation that wasn’t known, or without a purpose', () => {
    expect(authorisationVerdicts(ask(), undefined, refused)).toEqual([]);
    expect(verdicts({ ...ask(), purpose: 'UNKNOWN' }, refused, authorisation)).toEqual([]);
  });
});

describe('what was asked and not told', () => {
  test('is all of it where it was refused', () =>
    expect(undisclosed(['Trajecten'], refused)).toEqual({ sections: ['Trajecten'], partly: [] }));

  test('is each section that isn’t given, and of others all but some places', () => {
    const sections = ['Personalia', 'Trajecten', 'Wooncode', 'Talenkennis'] as const;
    const decision = replayDecision(ask({ sections }), holding(wider));
    expect(undisclosed(sections, decision)).toEqual({
      sections: ['Talenkennis'],
      partly: [
        { section: 'Personalia', onlyFields: ['Personalia/Naam'], onlyPresenceOf: [] },
        { section: 'Wooncode', onlyFields: [], onlyPresenceOf: ['Wooncode/Huurcontract'] },
      ],
    });
  });

  test('is nothing of what is given whole', () =>
    expect(undisclosed(['Trajecten'], replayDecision(ask(), holding(authorisation)))).toEqual({
      sections: [],
      partly: [],
    }));
});
