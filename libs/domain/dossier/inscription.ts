import { Purpose } from '../kernel/terms.js';
import { DateOnly, endsBefore, within, type Period } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { anyInForce, earliest } from '../organisation/authorisation.js';
import { hasEnded } from '../organisation/active.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithPerson } from './person.js';
import { dated, dateOf, subject } from './subject.js';
import { nothing, record } from '../kernel/decision.js';

const ofOrganisation = {
  ...dated,
  organisation: fact(KboNumber, 'organisatie'),
  purpose: fact(Purpose, 'doel'),
};

const PersonInscribed = event('PersonInscribed', {
  title: 'Ingeschreven door een organisatie',
  meaning:
    'An organisation says that it has a file on the person (inschrijving), for a purpose, from a day on.',
  notByImport: 'it is the partner’s own, and in no official document',
  fields: { ...ofOrganisation, until: fact(DateOnly.optional(), 'tot') },
});
const InscriptionEnded = event('InscriptionEnded', {
  title: 'Inschrijving door een organisatie beëindigd',
  meaning: 'After this day an organisation has no file on the person any more, for a purpose.',
  notByImport: 'it is the partner’s own, and in no official document',
  fields: ofOrganisation,
});

/** Which organisation has a file on the person, and for which purpose. */
interface Interest {
  readonly organisation: KboNumber;
  readonly purpose: Purpose;
}
type Inscription = Interest & Period;

export interface WithInscription {
  readonly inscription: readonly Inscription[];
}

export const inscription = subject({
  initial: [] as readonly Inscription[],
  events: { PersonInscribed, InscriptionEnded },
  evolve: {
    PersonInscribed: (state, { facts }) => {
      const { organisation, purpose, until } = facts;
      return [...state, { organisation, purpose, from: dateOf(facts), until }];
    },
    InscriptionEnded: (state, { facts }) =>
      state.flatMap((one) => (isOf(facts, one) ? endedAfter(dateOf(facts), one) : one)),
  },
});

const isOf = (interest: Interest, one: Inscription): boolean =>
  one.organisation === interest.organisation && one.purpose === interest.purpose;

const endedAfter = (lastDay: DateOnly, one: Inscription): readonly Inscription[] =>
  one.from > lastDay ? [] : [{ ...one, until: earliest(one.until, lastDay) }];

/** Whether an organisation had a file on the person on a day, for a purpose. */
export const isInscribed = ({ inscription }: WithInscription, interest: Interest, on: DateOnly) =>
  inscription.some((one) => isOf(interest, one) && within(one, on));

/** Whether an organisation has a file on the person on a day, for whichever purpose. */
export const isInscribedAtAll = (
  { inscription }: WithInscription,
  organisation: KboNumber,
  on: DateOnly,
): boolean => inscription.some((one) => one.organisation === organisation && within(one, on));

const ofPartner = { ofPartner: true, opensDossier: true, mayLieAhead: true };

const RegisterInscription = dossierCommand('RegisterInscription', {
  meaning:
    'Registers that your organisation has a file on the person (inschrijving), for a purpose, from a day on.',
  fields: { on: DateOnly, until: DateOnly.optional(), purpose: Purpose },
  refusals: ['ORGANISATION_UNKNOWN', 'ORGANISATION_ENDED', 'PURPOSE_NOT_AUTHORISED', 'PERIOD_REVERSED'],
  records: [PersonInscribed],
  ...ofPartner,
  decide: (stated, dossier: WithInscription & WithPerson, { organisation, person, asker, today }) => {
    if (!asker) return refuse('ORGANISATION_UNKNOWN');
    if (hasEnded(asker, today)) return refuse('ORGANISATION_ENDED');
    if (!anyInForce(asker.authorisations, stated.purpose, today))
      return refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
    if (endsBefore(stated.on, stated.until)) return refuse('PERIOD_REVERSED', '/until');
    if (!('insz' in person) && dossier.person.status === 'unknown')
      return refuse('DOSSIER_NOT_FOUND', '/person/dossier');
    const asked = { ...stated, organisation };
    return dossier.inscription.some((one) => isOf(asked, one) && covers(one, asked))
      ? nothing()
      : record(PersonInscribed.of(asked));
  },
});

const covers = (one: Inscription, { on, until }: { on: DateOnly; until?: DateOnly | undefined }): boolean =>
  one.from <= on && (one.until === undefined || (until !== undefined && until <= one.until));

const EndInscription = dossierCommand('EndInscription', {
  meaning:
    'Ends the inscription of your organisation for a person and a purpose, after a day; nothing where there is none.',
  fields: { on: DateOnly.describe('The last day on which it holds'), purpose: Purpose },
  refusals: [],
  records: [InscriptionEnded],
  ...ofPartner,
  decide: (stated, dossier: WithInscription, { organisation }) => {
    const ended = { ...stated, organisation };
    const goesOn = ({ until }: Inscription) => until === undefined || until > stated.on;
    return dossier.inscription.some((one) => isOf(ended, one) && goesOn(one))
      ? record(InscriptionEnded.of(ended))
      : nothing();
  },
});

export const inscriptionCommands = { RegisterInscription, EndInscription };
