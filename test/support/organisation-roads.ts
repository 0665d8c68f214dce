/** The shortest road to every refusal about organisations, authorisations, communes and consultations. */
import { decideConsultation, type Question } from '../../libs/domain/consultation/decide.js';
import type { consultationRefusals } from '../../libs/domain/refusals/consultation.js';
import { purposeOfSender } from '../../libs/domain/consultation/sender.js';
import { decideReview, type Reviewer } from '../../libs/domain/consultation/review.js';
import { day } from '../../libs/domain/kernel/dates.js';
import type { FactEvent } from '../../libs/domain/kernel/event.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';
import type { organisationRefusals } from '../../libs/domain/refusals/organisation.js';
import { Register } from '../../libs/domain/organisation/register.js';
import type { Refusal } from '../../libs/domain/refusals/refusal.js';
import { agency, houseOfDutch } from './examples.js';
import {
  askerOf,
  authorisation,
  commanded,
  communes,
  decided,
  declare,
  registered,
  registeredCommunes,
} from './organisation-examples.js';

type Road = (() => { readonly kind: string }) | 'elsewhere';

const { authorisation: id } = authorisation;
const { first, second } = communes;
const organisation = houseOfDutch;
const on = '2018-01-01';
const question: Question = { purpose: 'SOCIAL_INTEGRATION', sections: ['Trajecten'], on: day(on) };
const asked = (changes: Partial<Question>, asker = askerOf()) =>
  decideConsultation({ ...question, ...changes }, asker);
const held = (limits: object) => askerOf(registered({ authorisations: [{ ...authorisation, ...limits }] }));
/** A review, by somebody else of the organisation that asked in an emergency, unless said otherwise. */
function reviewed({ facts = { emergency: true }, reviewer = {}, later = [] }: Reviewed) {
  const granted = { type: 'ConsultationGranted', facts: { organisation, ...facts } };
  const own = { organisation: KboNumber.parse(organisation), auditsAll: false, asked: false, ...reviewer };
  return decideReview({ verdict: 'JUSTIFIED' }, [granted, ...later], own, day(on));
}
interface Reviewed {
  readonly facts?: object;
  readonly reviewer?: Partial<Reviewer>;
  readonly later?: readonly FactEvent[];
}
const suspended = () =>
  commanded(registered(), ['SuspendAuthorisation', { authorisation: id, from: '2018-02-01' }]);
const ended = () => commanded(registered(), ['EndOrganisation', { organisation, on: '2018-01-01' }]);
const merged = () =>
  commanded(registeredCommunes(), [
    'MergeCommune',
    { commune: first, intoCommune: second, on: '2019-01-01' },
  ]);

export const organisationRoads: Record<
  keyof typeof organisationRefusals | keyof typeof consultationRefusals,
  Road
> = {
  AUTHORISATION_KNOWN: () =>
    declare({ authorisations: [{ ...authorisation, from: '2018-01-01' }] }, registered()),
  AUTHORISATION_UNKNOWN: () =>
    decided(new Register(), 'RevokeAuthorisation', { authorisation: id, lastDay: on }),
  AUTHORISATION_SUSPENDED: () =>
    decided(suspended(), 'SuspendAuthorisation', { authorisation: id, from: '2018-03-01' }),
  AUTHORISATION_NOT_SUSPENDED: () =>
    decided(registered(), 'ResumeAuthorisation', { authorisation: id, on: '2018-03-01' }),
  AUTHORISATION_OVER: () =>
    decided(registered(), 'SuspendAuthorisation', { authorisation: id, from: '2019-01-01' }),
  ORGANISATION_KNOWN: () =>
    decided(registered(), 'RegisterOrganisation', { organisation, name: 'Andere', type: 'OCMW' }),
  ORGANISATION_NOT_REGISTERED: () => decided(new Register(), 'EndOrganisation', { organisation, on }),
  ORGANISATION_ENDED: () => decided(ended(), 'RenameOrganisation', { organisation, name: 'Andere', on }),
  MERGES_INTO_ITSELF: () =>
    decided(registered(), 'MergeOrganisation', { organisation, intoOrganisation: organisation, on }),
  SENDER_UNKNOWN: () =>
    decided(registered(), 'WithdrawSender', { organisation, uri: 'x', purpose: 'AUDIT', on }),
  SITE_UNKNOWN: () => decided(registered(), 'CloseSite', { organisation, site: 'X', on }),
  COMMUNE_UNKNOWN: () => decided(new Register(), 'MergeCommune', { commune: first, intoCommune: second, on }),
  COMMUNE_MERGED: () =>
    decided(merged(), 'MergeCommune', { commune: first, intoCommune: communes.third, on }),
  ORGANISATION_UNKNOWN: () => decideConsultation(question, undefined),
  SENDER_NOT_OF_ORGANISATION: () => asked({ senderUri: 'other.example' }),
  CAPACITY_WITHOUT_PURPOSE: () =>
    purposeOfSender(askerOf(), { senderUri: 'ocmw.example', capacity: 'clerk' }) as Refusal,
  PURPOSE_NOT_AUTHORISED: () => asked({ purpose: 'AUDIT' }),
  SECTIONS_NOT_AUTHORISED: () => asked({ sections: ['Inbreuken'] }),
  PERSON_NOT_ON_TERRITORY: () => asked({}, held({ onlyOnTerritory: true })),
  INSCRIPTION_MISSING: () => asked({}, held({ asksInscription: true })),
  NOT_THE_PERSON: () => asked({ purpose: 'OWN_DATA' }, held({ purposes: ['OWN_DATA'] })),
  EMERGENCY_NOT_AUTHORISED: () => asked({ emergency: true }, held({ asksInscription: true })),
  NOT_AN_EMERGENCY: () => reviewed({ facts: {} }),
  REVIEWER_NOT_AUTHORISED: () => reviewed({ reviewer: { organisation: agency } }),
  REVIEWER_ASKED: () => reviewed({ reviewer: { asked: true } }),
  EMERGENCY_REVIEWED: () => reviewed({ later: [{ type: 'ConsultationReviewed', facts: {} }] }),
  INSZ_MALFORMED: 'elsewhere', // the service refuses a malformed INSZ before it knows any person
};
