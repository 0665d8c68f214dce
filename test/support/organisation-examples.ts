/** An organisation with its sender and its authorisation, and questions that it asks, for tests. */
import { organisationEvents } from '../../libs/domain/organisation/organisation.js';
import {
  declareOrganisation,
  evolveOrganisation,
  OrganisationDeclaration,
  type Organisation,
  type OrganisationEvent,
} from '../../libs/domain/organisation/organisation.js';
import { day } from '../../libs/domain/dates.js';
import type { Decision } from '../../libs/domain/dossier/command.js';
import type { DomainEvent } from '../../libs/domain/event.js';
import { houseOfDutch } from './examples.js';

export const authorisation = {
  authorisation: '00000000-0000-4000-8000-000000000002',
  legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
  purposes: ['SOCIAL_INTEGRATION'],
  sections: ['Personalia', 'Trajecten'],
  from: '2017-08-01',
  until: '2018-12-31',
};

/** An OCMW as an administrator declares it. */
export const declaration = (overrides: Readonly<Record<string, unknown>> = {}): OrganisationDeclaration =>
  OrganisationDeclaration.parse({
    organisation: houseOfDutch,
    name: 'OCMW Voorbeeld',
    type: 'OCMW',
    synthetic: true,
    senders: [{ uri: 'ocmw.example', capacity: 'social worker', purpose: 'SOCIAL_INTEGRATION' }],
    authorisations: [authorisation],
    ...overrides,
  });

/** What its events add up to. */
export const evolved = (known: Organisation | undefined, events: readonly DomainEvent[]): Organisation => {
  const state = events.reduce<Organisation | undefined>(
    (before, event) => evolveOrganisation(before, event as unknown as OrganisationEvent),
    known,
  );
  if (!state) throw new TypeError('an organisation begins with its registration');
  return state;
};

/** The organisation is declared on 1 June 2018. */
export const declare = (overrides: Readonly<Record<string, unknown>> = {}, known?: Organisation): Decision =>
  declareOrganisation(declaration(overrides), known, day('2018-06-01'));

/** What was decided. @throws TypeError when it was refused */
export const newsOf = (decision: Decision): readonly DomainEvent[] => {
  if (decision.kind === 'refused') throw new TypeError(decision.code);
  return decision.events;
};

export const organisation = (overrides: Readonly<Record<string, unknown>> = {}): Organisation =>
  evolved(undefined, newsOf(declare(overrides)));

export const revoked = (lastDay: string): DomainEvent =>
  organisationEvents.AuthorisationRevoked.of({
    organisation: houseOfDutch,
    authorisation: authorisation.authorisation,
    lastDay,
  });
