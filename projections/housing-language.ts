import { z } from 'zod';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { housingStretches } from '../libs/domain/dossier/housing-standing.js';
import { provenBy, ProvenBy } from '../libs/domain/dossier/language-levels.js';
import { leasesOn } from '../libs/domain/dossier/lease.js';
import { Level } from '../libs/domain/dossier/levels.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import { ProofKind } from '../libs/domain/dossier/proof-kinds.js';
import { residenceOn } from '../libs/domain/dossier/residence.js';
import { HousingStanding } from '../libs/domain/dossier/standing-schema.js';
import { dayAfter } from '../libs/domain/kernel/dates.js';
import { stretchesBefore, stretchesOf, stretchOn, turnsOfPeriods } from '../libs/domain/kernel/stretches.js';
import { labelledInline } from '../libs/domain/kernel/labels.js';
import * as law from '../libs/domain/law/housing.js';
import { date, kbo, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group, type Rule } from '../libs/projection/report.js';

/** Under which lease somebody stands, where they live, and what is asked by which rule. */
const about = {
  landlord: optional(kbo),
  commune: optional(text),
  level: optional(text),
  rule: text,
  /** By what it is met. */
  proof: optional(text),
};

/** Where somebody stands under the lease that counts, from a day until another. */
const standings = rows(
  { dossier: uuid, heldFrom: date },
  { heldUntil: optional(date), standing: text, due: optional(date), ...about },
  { history: 'kept' },
);

/** From a day on somebody met what was asked, and not the day before; `before` is how they stood then, if they did. */
const met = rows(
  { dossier: uuid, day: date },
  { before: optional(text), ...about },
  { history: 'kept', findBy: ['day'] },
);

const HousingRule = labelledInline(
  'HousingRule',
  Object.fromEntries(
    [
      ...[law.languageRequirement, law.languagePostponement, law.languageExemption],
      ...[law.languageWillingness, law.adultMember, law.housingNotice, law.housingFine],
    ].map(({ id, nl, en }) => [id, { nl, en }]),
  ),
);

const filters = {
  landlord: filter.organisation('landlord'),
  commune: filter.commune('commune'),
  level: filter.equal('level', Level),
  rule: filter.equal('rule', HousingRule),
  proof: filter.equal('proof', z.enum([...ProvenBy.options, ...ProofKind.options])),
} as const;
const byAbout = {
  ...group.byColumnsOf(about),
  ...group.byOrganisations('landlord'),
  ...group.byCommunes('commune'),
};

/** Nobody who stands so has a day still to come by which something is due. */
const nothingDue: readonly unknown[] = ['notApplicable', 'willingness', 'met', 'exempt', 'overdue'];

/** What falls due is asked of who has something due: else 0 would answer a question about nobody. */
const fallsDue: Rule = {
  at: 'dueWithin',
  holds: ({ dueWithin, standing }) => dueWithin === undefined || !nothingDue.includes(standing),
  right: 'standing open, postponed, inNotice or fined: of the others nothing falls due any more',
};

const titles = {
  landlord: { nl: 'verhuurder', en: 'landlord' },
  rule: { nl: 'regel', en: 'rule' },
  proof: { nl: 'bewijs', en: 'proof' },
  before: { nl: 'voordien', en: 'before' },
  medianDaysOver: { nl: 'dagen over termijn (mediaan)', en: 'days over term (median)' },
};

/**
 * Where do social tenants stand with the language that the Wooncode asks, per landlord and commune in which they live,
 * on any day: open and due by when, overdue, met, exempt or postponed, and by which rule? And how many came to meet it
 * per month, by which proof? Of several leases that of `leaseOn` counts; nobody stands anywhere once dead or erased.
 * Why somebody is exempt or got a postponement is sealed and not told.
 */
export default dossiers('housing-language', 2, {
  tables: { standings, met },
  parts: [
    ...(['lease', 'housingLanguage', 'housingSupervision', 'languageProof'] as const),
    ...(['nt2', 'course', 'residence', 'person', 'death'] as const),
  ],
  rows: (dossier, id) => {
    const stretches = stretchesIn(dossier);
    return {
      standings: stretches.map(({ from, until, standing, due, ...held }) => ({
        key: { dossier: id, heldFrom: from },
        values: { heldUntil: until ?? null, standing, due: due ?? null, ...held },
      })),
      met: stretches.flatMap(({ from, until: _, standing, due: __, ...held }, index) => {
        const last = stretches[index - 1];
        const before = last?.until && dayAfter(last.until) === from ? last.standing : null;
        if (standing !== 'met' || before === 'met') return [];
        return [{ key: { dossier: id, day: from }, values: { before, ...held } }];
      }),
    };
  },
  report: {
    title: {
      nl: 'waar sociale huurders staan met de taalkennisvereiste van de Wooncode',
      en: 'where social tenants stand with the language requirement of the Wooncode',
    },
    titles,
    table: 'standings',
    countsPersons: { by: 'dossier' },
    filters: {
      ...filters,
      standing: filter.equal('standing', HousingStanding),
      dueWithin: filter.dueWithin('due'),
    },
    rules: [fallsDue],
    groupBy: { ...byAbout, ...group.byColumns('standing'), ...group.byCalendar('due') },
    measures: {
      persons: { distinct: 'dossier' },
      /** Of whose term is over. */
      medianDaysOver: { median: { daysSince: 'due' } },
    },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
    listing: {
      ...{ person: 'dossier', soonest: 'due' },
      sections: ['Personalia', 'Wooncode'],
      ownBy: {
        ...{ SOCIAL_LANDLORD: 'landlord', MUNICIPALITY: 'commune' },
        ...{ AGENCY: 'all', HOUSE_OF_DUTCH: 'all', RECEPTION_OFFICE: 'all', ENFORCEMENT: 'all' },
      },
    },
  },
  reports: {
    'housing-language-met': {
      title: {
        nl: 'hoeveel huurders aan de taalkennisvereiste voldeden, en met welk bewijs',
        en: 'how many tenants came to meet the language requirement, and by which proof',
      },
      titles,
      table: 'met',
      countsPersons: { by: 'dossier' },
      filters: { from: filter.from('day'), to: filter.until('day'), ...filters },
      groupBy: { ...group.byCalendar('day'), ...group.byColumns('before'), ...byAbout },
      measures: { persons: { distinct: 'dossier' } },
    },
  },
});

/** The stretches of the domain under a lease, cut where the lease passes to another landlord or the person moves. */
function stretchesIn(
  dossier: Pick<Dossier, 'residence' | 'person'> & Parameters<typeof housingStretches>[0],
) {
  if (dossier.lease.length === 0) return [];
  const standings = housingStretches(dossier);
  const transfers = dossier.lease.flatMap((lease) => lease.transfers);
  const moves = [...transfers, ...dossier.residence].map(({ on }) => on);
  const stretches = stretchesOf([...turnsOfPeriods(standings), ...moves], (day) => {
    const found = stretchOn(standings, day);
    if (!found || !('lease' in found)) return undefined;
    const lease = leasesOn(dossier, day).find((one) => one.lease === found.lease);
    return {
      ...{ standing: found.standing, due: found.due, rule: found.rule },
      ...{ landlord: lease?.landlord ?? null, commune: residenceOn(dossier, day) ?? null },
      level: 'level' in found ? found.level : null,
      proof: 'proof' in found ? proofOf(found.proof) : null,
    };
  });
  return stretchesBefore(stretches, erasedOn(dossier));
}

type Proof = Extract<ReturnType<typeof housingStretches>[number], { readonly standing: 'met' }>['proof'];
const proofOf = (proof: Proof): ProofKind | ProvenBy =>
  'kind' in proof ? proof.kind : provenBy({ by: proof });
