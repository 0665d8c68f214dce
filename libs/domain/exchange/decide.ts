import { z } from 'zod';
import { Section, type OrganisationType } from '../kernel/terms.js';
import type { DateOnly } from '../kernel/dates.js';
import { SystemText } from '../kernel/text.js';
import { AgreementId } from '../identifiers/ids.js';
import { isBrusselsCommune } from '../identifiers/organisation-numbers.js';
import type { Organisation, Profile } from '../organisation/organisation.js';
import type { RefusalCode } from '../refusals/refusal.js';
import type { Agreement } from './agreement.js';
import { agreementAsOf, type AgreementAsOf } from './agreement-as-of.js';
import type { AgreementStatus, Partner } from './terms.js';

/** The organisation that consults, as far as agreements are about it. */
type Consulting = Pick<Organisation, 'organisation'> & {
  readonly profile: Pick<Profile, 'type' | 'nis'>;
};

export interface ExchangeQuestion {
  readonly sections: readonly Section[];
  /** The day in Brussels. */
  readonly on: DateOnly;
  /** Whether the person has a dossier and the organisation made an inscription (inschrijving) for them. */
  readonly knownToBoth: boolean;
}

/** What agreements allow: sections of the question, or none and why. It is recorded with the consultation. */
export const ExchangeDecision = z.object({
  /** The agreement that allows or refuses; absent where none is about the organisation. */
  agreement: AgreementId.optional(),
  sections: z.array(Section),
  /** The code of the refusal. */
  held: SystemText.optional(),
});
export type ExchangeDecision = z.output<typeof ExchangeDecision>;

/** Types that get nothing without an agreement in production. Source: DOMAIN, exchanges and their decisions. */
const needAgreement: ReadonlySet<OrganisationType> = new Set(['ACTIRIS', 'BRUSSELS_OCMW']);
/** The states in which an agreement also binds partners that may consult without one. */
const binding: ReadonlySet<AgreementStatus> = new Set(['IN_PRODUCTION', 'UNDECIDED', 'REFUSED', 'SUSPENDED']);

/**
 * Decides what exchange agreements allow an organisation to get on a day, whatever its authorisations say. Under an
 * agreement only the items on its sheet are exchanged, only while it is in production, and only about people known to
 * both. Partners that may consult without an agreement are bound by one only when it is in production, undecided,
 * refused or suspended.
 */
export function decideExchange(
  agreements: Iterable<Agreement>,
  { organisation, profile: { nis, type: registered } }: Consulting,
  question: ExchangeQuestion,
): ExchangeDecision {
  // An OCMW of a commune of Brussels is one also when it is registered as an ordinary OCMW.
  const type = registered === 'OCMW' && nis && isBrusselsCommune(nis) ? 'BRUSSELS_OCMW' : registered;
  const isPartner = (partner: Partner): boolean =>
    (partner.organisation ?? organisation) === organisation &&
    (partner.organisationType ?? type) === type &&
    (partner.communes === undefined || (nis !== undefined && partner.communes.includes(nis)));
  const decisions: ExchangeDecision[] = [];
  for (const agreement of agreements) {
    const asOf = isPartner(agreement.partner) ? agreementAsOf(agreement, question.on, nis) : undefined;
    if (asOf && (needAgreement.has(type) || binding.has(asOf.status)))
      decisions.push(decideUnder(agreement, asOf, question));
  }
  const [best] = decisions.sort((a, b) => rank(a) - rank(b));
  if (best) return best;
  return needAgreement.has(type)
    ? { sections: [], held: 'EXCHANGE_NOT_IN_PRODUCTION' }
    : { sections: [...question.sections] };
}

function decideUnder(
  { agreement }: Agreement,
  { status, sheet, ruling }: AgreementAsOf,
  { sections, knownToBoth }: ExchangeQuestion,
): ExchangeDecision {
  const refused = (held: ExchangeRefusalCode): ExchangeDecision => ({ agreement, sections: [], held });
  if (status === 'UNDECIDED') return refused('EXCHANGE_UNDECIDED');
  if (status === 'REFUSED') return refused('EXCHANGE_REFUSED');
  if (status !== 'IN_PRODUCTION' || !sheet) return refused('EXCHANGE_NOT_IN_PRODUCTION');
  const decided = ruling?.kind === 'GRANTED' ? ruling.sections : undefined;
  const agreed = sections.filter(
    (section) => sheet.items.some((item) => item.section === section) && (decided?.includes(section) ?? true),
  );
  if (agreed.length === 0) return refused('EXCHANGE_ITEMS_NOT_AGREED');
  if (sheet.knownToBoth && !knownToBoth) return refused('EXCHANGE_PERSON_NOT_SHARED');
  return { agreement, sections: agreed };
}

/** The refusals in the order in which they are told where several agreements refuse. */
const refusalOrder = [
  'EXCHANGE_PERSON_NOT_SHARED',
  'EXCHANGE_ITEMS_NOT_AGREED',
  'EXCHANGE_UNDECIDED',
  'EXCHANGE_REFUSED',
  'EXCHANGE_NOT_IN_PRODUCTION',
] as const satisfies readonly RefusalCode[];
type ExchangeRefusalCode = (typeof refusalOrder)[number];

/** The lowest rank is decisive: the decision that allows most sections, else the first refusal. */
const rank = ({ held, sections }: ExchangeDecision): number =>
  held === undefined ? -sections.length : refusalOrder.findIndex((code) => code === held) + 1;
