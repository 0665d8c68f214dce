import { z } from 'zod';
import type { Consultation } from '../libs/domain/consultation/events.js';
import { brusselsDay } from '../libs/domain/kernel/dates.js';
import { Channel, OrganisationType, Purpose } from '../libs/domain/kernel/terms.js';
import { KboNumber } from '../libs/domain/identifiers/organisation-numbers.js';
import { bigint, date, kbo, text } from '../libs/projection/columns.js';
import { counter, projection } from '../libs/projection/define.js';
import { filter, group } from '../libs/projection/report.js';

const Outcome = z
  .enum(['granted', 'refused', 'all'])
  .default('granted')
  .describe('Parliament counts what was granted: the default. `all` counts refusals too');

const Reason = z
  .string()
  .regex(/^([A-Z][A-Z_]*|none)$/, 'the code of a refusal, or none')
  .describe('Why it was refused: the code; `none` of what was granted');

const Emergency = z.enum(['yes', 'no']).describe('Whether it was asked as an emergency (noodtoegang)');

const columns = {
  organisation: kbo,
  organisationType: text,
  purpose: text,
  channel: text,
  outcome: text,
  reason: text,
  emergency: text,
};

/** How often did each organisation consult, was it granted, and if not, why? The figure that parliament asks for. */
export default projection('consultation-statistics', 4, {
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
    table: 'daily',
    filters: {
      from: filter.from('day'),
      to: filter.until('day'),
      organisationType: filter.equal('organisationType', OrganisationType.or(z.literal('UNKNOWN'))),
      organisation: filter.equal('organisation', KboNumber),
      purpose: filter.equal('purpose', Purpose.or(z.literal('UNKNOWN'))),
      channel: filter.equal('channel', Channel),
      outcome: filter.equal('outcome', Outcome, 'all'),
      reason: filter.equal('reason', Reason),
      emergency: filter.equal('emergency', Emergency),
    },
    groupBy: { ...group.byCalendar('day'), ...group.byColumnsOf(columns) },
    measures: { consultations: { sum: 'consultations' } },
  },
});

/** A consultation counts on the day on which it was asked, not on the day of recording. */
function keyOf(consultation: Consultation, outcome: 'granted' | 'refused', reason: string) {
  const { organisation, organisationType, purpose, channel } = consultation;
  return {
    day: brusselsDay(new Date(consultation.at)),
    organisation,
    organisationType,
    purpose,
    channel,
    outcome,
    reason,
    emergency: consultation.emergency ? 'yes' : 'no',
  };
}
