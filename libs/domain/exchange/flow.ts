import type { OrganisationType, Section } from '../kernel/terms.js';
import type { DateOnly } from '../kernel/dates.js';
import type { AgreementId } from '../identifiers/ids.js';
import { isBrusselsCommune, type KboNumber, type NisCode } from '../identifiers/organisation-numbers.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import type { Agreement } from './agreement.js';
import { standingOn, type Standing } from './standing.js';
import type { Partner } from './terms.js';

/** Who asks, as far as an agreement may be about it. */
export interface Asker {
  readonly organisation: KboNumber;
  readonly type: OrganisationType;
  readonly nis?: NisCode | undefined;
}

export interface ExchangeQuestion {
  readonly sections: readonly Section[];
  /** The day in Brussels. */
  readonly on: DateOnly;
  /** Whether the person has a dossier here and is known to the asker, by an inscription (inschrijving) of theirs. */
  readonly knownToBoth: boolean;
}

/** What agreements let flow: the sections, and the agreement that lets them; none where none is asked. */
export interface Flow {
  readonly kind: 'flows';
  readonly agreement: AgreementId | undefined;
  /** Of the sections asked for, those that are on the sheet. */
  readonly sections: readonly Section[];
}
/** Why nothing flows, and under which agreement. */
export interface Held extends Refusal {
  readonly agreement: AgreementId | undefined;
}

/** Who gets nothing at all without an agreement in production. Source: DOMAIN, exchanges and their decisions. */
const askAgreement: ReadonlySet<OrganisationType> = new Set(['ACTIRIS', 'BRUSSELS_OCMW']);

/**
 * What the exchange agreements let an organisation get on a day, whatever its authorisations say: nothing flows
 * unless an agreement is in production, and then only the items on its sheet, only about people known to both.
 * Partners that consult without an agreement are held back only by one that says so: undecided, refused or suspended.
 */
export function exchangeFor(
  agreements: Iterable<Agreement>,
  asker: Asker,
  question: ExchangeQuestion,
): Flow | Held {
  const type = typeOf(asker);
  const mustAgree = askAgreement.has(type);
  const answers: (Flow | Held)[] = [];
  for (const agreement of agreements) {
    const standing = isPartner(agreement.partner, { ...asker, type })
      ? standingOn(agreement, question.on, asker.nis)
      : undefined;
    if (standing && (mustAgree || binds(standing))) answers.push(flowUnder(agreement, standing, question));
  }
  const [first] = answers.sort(byMost);
  if (first) return first;
  return mustAgree
    ? held('EXCHANGE_NOT_IN_PRODUCTION', undefined)
    : { kind: 'flows', agreement: undefined, sections: question.sections };
}

/** An OCMW of a commune of Brussels is one, also when it was registered as an ordinary OCMW. */
const typeOf = ({ type, nis }: Asker): OrganisationType =>
  type === 'OCMW' && nis && isBrusselsCommune(nis) ? 'BRUSSELS_OCMW' : type;

function isPartner({ organisation, organisationType, communes }: Partner, asker: Asker): boolean {
  if (organisation !== undefined && organisation !== asker.organisation) return false;
  if (organisationType !== undefined && organisationType !== asker.type) return false;
  return communes === undefined || (asker.nis !== undefined && communes.includes(asker.nis));
}

/** Whether an agreement also concerns partners that may consult without one. */
const binds = ({ status }: Standing): boolean =>
  status === 'IN_PRODUCTION' || status === 'UNDECIDED' || status === 'REFUSED' || status === 'SUSPENDED';

function flowUnder(
  { agreement }: Agreement,
  { status, sheet, ruling }: Standing,
  { sections, knownToBoth }: ExchangeQuestion,
): Flow | Held {
  if (status === 'UNDECIDED') return held('EXCHANGE_UNDECIDED', agreement);
  if (status === 'REFUSED') return held('EXCHANGE_REFUSED', agreement);
  if (status !== 'IN_PRODUCTION' || !sheet) return held('EXCHANGE_NOT_IN_PRODUCTION', agreement);
  const decided = ruling?.kind === 'GRANTED' ? ruling.sections : undefined;
  const agreed = sections.filter(
    (section) => sheet.items.some((item) => item.section === section) && (decided?.includes(section) ?? true),
  );
  if (agreed.length === 0) return held('EXCHANGE_ITEMS_NOT_AGREED', agreement);
  if (sheet.knownToBoth && !knownToBoth) return held('EXCHANGE_PERSON_NOT_SHARED', agreement);
  return { kind: 'flows', agreement, sections: agreed };
}

const placeOf: Partial<Record<RefusalCode, string>> = {
  EXCHANGE_ITEMS_NOT_AGREED: '/sections',
  EXCHANGE_PERSON_NOT_SHARED: '/insz',
};
const held = (code: RefusalCode, agreement: AgreementId | undefined): Held => ({
  ...refuse(code, placeOf[code]),
  agreement,
});

/** Of several answers the one that gives most stands; of several refusals the one that is nearest to a yes. */
const nearest: readonly RefusalCode[] = [
  'EXCHANGE_PERSON_NOT_SHARED',
  'EXCHANGE_ITEMS_NOT_AGREED',
  'EXCHANGE_UNDECIDED',
  'EXCHANGE_REFUSED',
  'EXCHANGE_NOT_IN_PRODUCTION',
];
const byMost = (a: Flow | Held, b: Flow | Held): number => rank(a) - rank(b);
const rank = (answer: Flow | Held): number =>
  answer.kind === 'flows' ? -answer.sections.length : nearest.indexOf(answer.code) + 1;
