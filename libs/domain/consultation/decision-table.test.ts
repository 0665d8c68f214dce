/** Every type × purpose × section, under an authorisation for exactly that: it is given, and no other. */
import { expect, test } from '@jest/globals';
import { authorisation, registerAfter } from '../../../test/support/organisation-examples.js';
import { day } from '../kernel/dates.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { AuthorisationGranted } from '../organisation/authorisation.js';
import { OrganisationRegistered } from '../organisation/organisation.js';
import type { Register } from '../organisation/register.js';
import { decideConsultation } from './decide.js';
import { OrganisationType, Purpose, Section } from '../kernel/terms.js';

const on = day('2018-01-01');
const numbers = new Map(
  OrganisationType.options.map((type, index) => {
    const eight = `00990${String(100 + index)}`;
    return [type, KboNumber.parse(`${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`)];
  }),
);
const registered = [...numbers].map(([type, organisation]) =>
  OrganisationRegistered.of({ organisation, name: type, type, synthetic: true }),
);

/** A register with an organisation of every type, and one authorisation of one type. */
const under = (organisationType: OrganisationType, purpose: Purpose, section: Section): Register =>
  registerAfter(
    ...registered,
    AuthorisationGranted.of({
      ...(authorisation as object as Parameters<typeof AuthorisationGranted.of>[0]),
      holder: { organisationType },
      purposes: [purpose],
      sections: [section],
    }),
  );

/** What an organisation of a type gets when it asks: the sections, or the code of the refusal. */
function answer(register: Register, type: OrganisationType, purpose: Purpose, section: Section) {
  const organisation = register.authorisedOrganisation(numbers.get(type)!, on);
  const decision = decideConsultation({ purpose, sections: [section], on }, organisation);
  return decision.kind === 'granted' ? decision.sections.join() : decision.code;
}

/** Who gets nothing without an agreement in production, whatever its authorisations. */
const needAgreement: readonly OrganisationType[] = ['ACTIRIS', 'BRUSSELS_OCMW'];

/** What is refused whatever the authorisations: what waits for an agreement, and what is a person's own. */
function refusedAnyway([type, purpose]: readonly [OrganisationType, Purpose, Section]): string | undefined {
  if (needAgreement.includes(type)) return 'EXCHANGE_NOT_IN_PRODUCTION';
  return purpose === 'OWN_DATA' ? 'NOT_THE_PERSON' : undefined;
}

test.each(OrganisationType.options)('an authorisation of %s, for each purpose and section', (holder) => {
  const wrong: string[] = [];
  let asked = 0;
  for (const purpose of Purpose.options) {
    for (const section of Section.options) {
      const register = under(holder, purpose, section);
      const expectAnswer = (to: readonly [OrganisationType, Purpose, Section], otherwise: string) => {
        const expected = refusedAnyway(to) ?? otherwise;
        const got = answer(register, ...to);
        asked += 1;
        if (got !== expected) wrong.push(`${to.join(' ')}: ${got}, not ${expected}`);
      };
      expectAnswer([holder, purpose, section], section);
      for (const other of OrganisationType.options)
        if (other !== holder) expectAnswer([other, purpose, section], 'PURPOSE_NOT_AUTHORISED');
      for (const other of Purpose.options)
        if (other !== purpose) expectAnswer([holder, other, section], 'PURPOSE_NOT_AUTHORISED');
      for (const other of Section.options)
        if (other !== section) expectAnswer([holder, purpose, other], 'SECTIONS_NOT_AUTHORISED');
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(
    Purpose.options.length *
      Section.options.length *
      (OrganisationType.options.length + Purpose.options.length + Section.options.length - 2),
  );
});
