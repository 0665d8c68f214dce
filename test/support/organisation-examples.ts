/** An organisation with its sender and its authorisation, and questions that it asks, for tests. */
import { organisationEvents } from '../../libs/domain/organisation/organisation.js';
import {
  declareOrganisation,
  evolveOrganisation,
  OrganisationDeclaration,
  type Organisation,
  type OrganisationEvent,
} from '../../libs/domain/organisation/organisation.js';
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

export const organisation = (overrides: Readonly<Record<string, unknown>> = {}): Organisation =>
  evolved(undefined, declareOrganisation(declaration(overrides), undefined));

export const revoked = (lastDay: string): DomainEvent =>
  organisationEvents.AuthorisationRevoked.of({
    organisation: houseOfDutch,
    authorisation: authorisation.authorisation,
    lastDay,
  });
