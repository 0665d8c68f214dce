import { OrganisationType } from '../libs/domain/kernel/terms.js';
import { dayBefore, type DateOnly } from '../libs/domain/kernel/dates.js';
import { evolveAgreement, type Agreement, type Ruling } from '../libs/domain/exchange/agreement.js';
import {
  agreementAsOf,
  communesApart,
  isReached,
  plannedOn,
  turningPoints,
  type AgreementAsOf,
} from '../libs/domain/exchange/agreement-as-of.js';
import { AgreementStatus, ExchangeRoute } from '../libs/domain/exchange/terms.js';
import { AgreementId } from '../libs/domain/identifiers/ids.js';
import type { NisCode } from '../libs/domain/identifiers/organisation-numbers.js';
import { citation } from '../libs/domain/kernel/legal-basis.js';
import { date, optional, text } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { documents } from '../libs/projection/documents.js';
import { filter, group } from '../libs/projection/report.js';

const state = {
  name: text,
  partner: text,
  partnerType: optional(text),
  status: text,
  /** Since when it has that status. */
  since: date,
  way: optional(text),
  toPartner: optional(text),
  fromPartner: optional(text),
  legalBasis: optional(text),
  /** The steps that are still to come, each with its planned day. */
  planning: optional(text),
  productionPlanned: optional(date),
  productionSince: optional(date),
  /** Why it is undecided, refused, suspended or ended. */
  why: optional(text),
  dependsOn: optional(text),
};

const titles = {
  exchanges: { nl: 'uitwisselingen', en: 'exchanges' },
  partner: { nl: 'partner', en: 'partner' },
  partnerType: { nl: 'type partner', en: 'type of partner' },
  way: { nl: 'weg', en: 'way' },
  toPartner: { nl: 'naar de partner', en: 'to the partner' },
  fromPartner: { nl: 'van de partner', en: 'from the partner' },
  planning: { nl: 'planning', en: 'planning' },
  productionPlanned: { nl: 'in productie gepland op', en: 'production planned on' },
  productionSince: { nl: 'in productie sinds', en: 'in production since' },
  why: { nl: 'waarom', en: 'why' },
  dependsOn: { nl: 'hangt af van', en: 'depends on' },
};

/** The state of an agreement from a day on. `communes`: those that have a ruling of their own; empty for all others. */
const exchanges = rows(
  { agreement: text, communes: text, heldFrom: date },
  { heldUntil: optional(date), ...state },
  { history: 'kept' },
);

/**
 * What is exchanged with whom, since when and on what legal basis, what is planned, and what is undecided and why?
 * As of any day, as known at any instant.
 */
export default documents('exchange-overview', 2, {
  tables: { exchanges },
  of: [
    'AgreementProposed',
    'AgreementSheetDrawnUp',
    'AgreementStagePlanned',
    'AgreementStageReached',
    'AgreementDateCorrected',
    'AgreementSuspended',
    'AgreementResumed',
    'AgreementEnded',
    'AgreementLeftUndecided',
    'AgreementDecided',
  ],
  initial: undefined as Agreement | undefined,
  evolve: evolveAgreement,
  rows: (agreement) => ({ exchanges: agreement ? rowsOf(agreement) : [] }),
  report: {
    title: {
      nl: 'wat met wie uitgewisseld wordt, wat gepland is, wat onbeslist is en waarom',
      en: 'what is exchanged with whom, what is planned, what is undecided and why',
    },
    titles,
    table: 'exchanges',
    filters: {
      agreement: filter.known('agreement', AgreementId),
      partnerType: filter.determined('agreement', 'partnerType', OrganisationType),
      status: filter.equal('status', AgreementStatus),
      way: filter.equal('way', ExchangeRoute),
    },
    groupBy: { ...group.byColumns('agreement', 'communes'), ...group.byColumnsOf(state) },
    groupsByDefault: true,
    measures: { exchanges: 'rows' },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
  },
});

function rowsOf(agreement: Agreement) {
  return [[], ...communesApart(agreement)].flatMap((communes) => periodsOf(agreement, communes));
}

/** The periods between turning points; a turning point at which no value changes begins none. */
function periodsOf(agreement: Agreement, communes: readonly NisCode[]) {
  const periods: { heldFrom: DateOnly; values: ReturnType<typeof valuesOn> & { since: DateOnly } }[] = [];
  const ownRuling = agreement.rulings.find((ruling) =>
    ruling.communes?.some((one) => communes.includes(one)),
  );
  for (const day of turningPoints(agreement)) {
    const standing = agreementAsOf(agreement, day, communes[0]);
    if (!standing || (ownRuling && day < ownRuling.from)) continue;
    const last = periods.at(-1)?.values;
    const found = valuesOn(agreement, standing, day);
    const values = { ...found, since: last?.status === found.status ? last.since : day };
    if (JSON.stringify(last) !== JSON.stringify(values)) periods.push({ heldFrom: day, values });
  }
  return periods.map(({ heldFrom, values }, index) => {
    const next = periods[index + 1]?.heldFrom;
    return {
      key: { agreement: agreement.agreement, communes: communes.join(' '), heldFrom },
      values: { ...values, heldUntil: next ? dayBefore(next) : null },
    };
  });
}

function valuesOn(agreement: Agreement, { status, sheet, ruling }: AgreementAsOf, day: DateOnly) {
  const { name, partner, steps, sheets } = agreement;
  const newest = sheets.findLast(({ on }) => on <= day)?.version;
  const ofNewest = steps.filter(({ version }) => version === newest);
  const ahead = ofNewest.flatMap((step) => {
    const planned = isReached(step, day) ? undefined : plannedOn(step, day);
    return planned ? [`${step.stage} ${planned}`] : [];
  });
  const production = ofNewest.find(({ stage }) => stage === 'IN_PRODUCTION');
  const inProduction = steps
    .filter((step) => step.stage === 'IN_PRODUCTION' && isReached(step, day))
    .flatMap(({ reachedOn }) => reachedOn ?? []);
  const legalBasis = (ruling && 'legalBasis' in ruling && ruling.legalBasis) || sheet?.legalBasis;
  const ground = legalBasis ?? agreement.legalBasis;
  return {
    name,
    partner: [partner.organisation, partner.organisationType, ...(partner.communes ?? [])]
      .filter((part) => part !== undefined)
      .join(' '),
    partnerType: partner.organisationType ?? null,
    status,
    way: sheet?.way ?? null,
    toPartner: itemsOf(sheet, 'TO_PARTNER', ruling),
    fromPartner: itemsOf(sheet, 'FROM_PARTNER', ruling),
    legalBasis: ground ? citation(ground) : null,
    planning: listed(ahead),
    productionPlanned: (production && plannedOn(production, day)) ?? null,
    productionSince: inProduction.sort()[0] ?? null,
    why: whyOn(agreement, status, ruling, day),
    dependsOn: (ruling?.kind === 'UNDECIDED' && ruling.dependsOnAgreement) || null,
  };
}

/** The items of one direction; where the ruling is about some sections only, those of these sections. */
function itemsOf(
  sheet: AgreementAsOf['sheet'],
  direction: 'TO_PARTNER' | 'FROM_PARTNER',
  ruling: Ruling | undefined,
): string | null {
  const decided = ruling?.kind === 'GRANTED' ? ruling.sections : undefined;
  const items = sheet?.items.filter(
    (item) => item.direction === direction && (!decided || !item.section || decided.includes(item.section)),
  );
  return listed(items?.map(({ item }) => item) ?? []);
}

function whyOn(
  { ended, suspensions }: Agreement,
  status: AgreementStatus,
  ruling: Ruling | undefined,
  day: DateOnly,
): string | null {
  if (status === 'ENDED') return ended?.why ?? null;
  if (status === 'SUSPENDED') return suspensions.findLast(({ from }) => from <= day)?.why ?? null;
  if (ruling?.kind === 'UNDECIDED') return ruling.dependsOn;
  return ruling?.kind === 'REFUSED' ? ruling.why : null;
}

const listed = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('; ') : null);
