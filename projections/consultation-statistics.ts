import { z } from 'zod';
import type { Consultation } from '../libs/domain/consultation/events.js';
import { refusalReasons } from '../libs/domain/consultation/reasons.js';
import { mayBeFor, UseAsked, useOf, type Use } from '../libs/domain/consultation/use.js';
import { brusselsDay } from '../libs/domain/kernel/dates.js';
import { Channel, OrganisationType, Purpose } from '../libs/domain/kernel/terms.js';
import { bigint, date, kbo, text } from '../libs/projection/columns.js';
import { counter, projection } from '../libs/projection/define.js';
import { filter, group, type Rule } from '../libs/projection/report.js';

const Outcome = z
  .enum(['granted', 'refused', 'all'])
  .default('granted')
  .describe('Parliament counts what was granted: the default. `all` counts refusals too');

const Reason = z
  .enum([...refusalReasons, 'none'])
  .describe('Why it was refused: the code; `none` of what was granted');

const Emergency = z.enum(['yes', 'no']).describe('Whether it was asked as an emergency (noodtoegang)');

/** Questions come by these channels only. */
const AskedChannel = Channel.extract(['API', 'MAGDA', 'LIST']);

const columns = {
  use: text,
  organisation: kbo,
  organisationType: text,
  purpose: text,
  channel: text,
  outcome: text,
  reason: text,
  emergency: text,
};

/** Which values go together: what none of them hold for is never recorded, so it isn't answered with 0. */
const rules: readonly Rule[] = [
  {
    at: 'reason',
    holds: ({ reason, outcome }) =>
      reason === undefined || outcome === 'all' || (reason === 'none') === (outcome === 'granted'),
    right: 'a code goes with outcome=refused or outcome=all, none with outcome=granted or outcome=all',
  },
  {
    at: 'purpose',
    holds: ({ purpose, use }) =>
      purpose === undefined || use === 'all' || mayBeFor(use as Use, purpose as Purpose | 'UNKNOWN'),
    right:
      'AUDIT goes with use=SUPERVISION, OWN_DATA with use=OWN_DATA, UNKNOWN with use=PARTNER or use=SUPERVISION, ' +
      'others with use=PARTNER; all but UNKNOWN with use=FINDING and use=LIST, and all with use=all',
  },
  {
    at: 'purpose',
    holds: ({ purpose, outcome }) => purpose !== 'UNKNOWN' || outcome !== 'granted',
    right: 'UNKNOWN goes with outcome=refused or outcome=all: nothing is granted for it',
  },
  {
    at: 'organisationType',
    holds: ({ organisationType, outcome }) => organisationType !== 'UNKNOWN' || outcome !== 'granted',
    right: 'UNKNOWN goes with outcome=refused or outcome=all: nothing is granted to who is not registered',
  },
  {
    at: 'emergency',
    holds: ({ emergency, use }) => emergency !== 'yes' || (use !== 'FINDING' && use !== 'LIST'),
    right: 'yes goes with another use: nobody is found or listed by an emergency',
  },
  {
    at: 'channel',
    holds: ({ channel, use }) =>
      channel === undefined || use === 'all' || (channel === 'LIST') === (use === 'LIST'),
    right: 'LIST goes with use=LIST, the others with another use, and all with use=all',
  },
];

/**
 * How often did each organisation consult, for what kind of use, was it granted, and if not, why? The figure that
 * parliament asks for: what partners were granted, unless it is asked otherwise.
 */
export default projection('consultation-statistics', 5, {
  tables: {
    daily: counter({ day: date, ...columns }, { consultations: bigint }),
  },
  on: {
    ConsultationGranted: ({ facts }, { daily }) =>
      daily.increment(keyOf(facts, 'granted', 'none'), { consultations: 1 }),
    ConsultationRefused: ({ facts }, { daily }) =>
      daily.increment(keyOf(facts, 'refused', facts.reason), { consultations: 1 }),
  },
  report: {
    title: {
      nl: 'hoe vaak organisaties dossiers raadpleegden',
      en: 'how often organisations consulted dossiers',
    },
    titles: {
      consultations: { nl: 'raadplegingen', en: 'consultations' },
      use: { nl: 'gebruik', en: 'use' },
      emergency: { nl: 'noodtoegang', en: 'emergency' },
    },
    table: 'daily',
    filters: {
      from: filter.from('day'),
      to: filter.until('day'),
      organisationType: filter.equal('organisationType', OrganisationType.or(z.literal('UNKNOWN'))),
      organisation: filter.organisation('organisation'),
      purpose: filter.equal('purpose', Purpose.or(z.literal('UNKNOWN'))),
      channel: filter.equal('channel', AskedChannel),
      use: filter.equal('use', UseAsked, 'all'),
      outcome: filter.equal('outcome', Outcome, 'all'),
      reason: filter.equal('reason', Reason),
      emergency: filter.equal('emergency', Emergency),
    },
    groupBy: {
      ...group.byCalendar('day'),
      ...group.byColumnsOf(columns),
      ...group.byOrganisations('organisation'),
    },
    measures: { consultations: { sum: 'consultations' } },
    rules,
  },
});

/** A consultation counts on the day on which it was asked, not on the day of recording. */
function keyOf(consultation: Consultation, outcome: 'granted' | 'refused', reason: string) {
  const { organisation, organisationType, purpose, channel } = consultation;
  return {
    day: brusselsDay(new Date(consultation.at)),
    use: useOf(consultation),
    organisation,
    organisationType,
    purpose,
    channel,
    outcome,
    reason,
    emergency: consultation.emergency ? 'yes' : 'no',
  };
}
