import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import { ReferralPartner, ReferralReason, ReferralStatus } from '../libs/domain/dossier/referral.js';
import type { DateOnly } from '../libs/domain/kernel/dates.js';
import { date, integer, kbo, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** With whom: the kind of partner, and the organisation that referred or was referred to. */
const about = { partner: optional(text), organisation: optional(kbo), why: optional(text) };

/** A referral, or an answer to one; of each dossier they are numbered, and of each referral the answers. */
const steps = rows(
  { day: date, dossier: uuid, referral: integer, answer: integer },
  {
    received: integer,
    sent: integer,
    answered: integer,
    /** Of an answer: how the referral stands by it. */
    status: optional(text),
    /** Of a referral: since when it waits for an answer, when it got one, and when it waited no more without one. */
    since: optional(date),
    answeredOn: optional(date),
    leftOn: optional(date),
    ...about,
  },
  { history: 'kept' },
);

/**
 * How many referrals were received from, sent to and answered by which partner, per month, and how long does an answer
 * take? A referral that is still without one counts as at least so long; who died or was erased waits no more. What a
 * source states with the referral itself is no answer. Of referrals that were only imported the partner is sealed.
 */
export default dossiers('referrals', 1, {
  tables: { steps },
  parts: ['referral', 'death', 'person'],
  rows: (dossier, id) => {
    const ends = [dossier.death.diedOn, erasedOn(dossier)].flatMap((day) => day ?? []);
    return {
      steps: [...dossier.referral].flatMap((entry, referral) =>
        stepsIn(entry, ends).map(({ day, answer, ...values }) => ({
          key: { day, dossier: id, referral, answer },
          values,
        })),
      ),
    };
  },
  report: {
    title: {
      nl: 'hoeveel doorverwijzingen ontvangen, verstuurd en beantwoord werden, per partner',
      en: 'how many referrals were received, sent and answered, per partner',
    },
    titles: {
      partner: { nl: 'soort partner', en: 'kind of partner' },
      why: { nl: 'waarom', en: 'why' },
      received: { nl: 'ontvangen', en: 'received' },
      sent: { nl: 'verstuurd', en: 'sent' },
      answered: { nl: 'beantwoord', en: 'answered' },
      medianDays: { nl: 'dagen tot antwoord (mediaan)', en: 'days to an answer (median)' },
      p90Days: { nl: 'dagen tot antwoord (negen op tien)', en: 'days to an answer (nine in ten)' },
    },
    table: 'steps',
    countsPersons: { by: 'dossier' },
    filters: {
      from: filter.from('day'),
      to: filter.until('day'),
      partner: filter.equal('partner', ReferralPartner),
      organisation: filter.organisation('organisation'),
      why: filter.equal('why', ReferralReason),
      status: filter.equal('status', ReferralStatus),
    },
    groupBy: {
      ...group.byCalendar('day'),
      ...group.byColumnsOf(about),
      ...group.byOrganisations('organisation'),
      ...group.byColumns('status'),
    },
    measures: {
      received: { sum: 'received' },
      sent: { sum: 'sent' },
      answered: { sum: 'answered' },
      medianDays: { median: { daysSince: 'since', until: 'answeredOn', leftOn: 'leftOn' } },
      p90Days: { p90: { daysSince: 'since', until: 'answeredOn', leftOn: 'leftOn' } },
    },
  },
});

type Referral = Dossier['referral'] extends Iterable<infer Entry> ? Entry : never;

/** @param ends the days from which on nobody waits for an answer any more */
function stepsIn({ way, on, partner, organisation, why, answers }: Referral, ends: readonly DateOnly[]) {
  const withWhom = { partner: partner ?? null, organisation: organisation ?? null, why: why ?? null };
  const given = answers.filter(({ isAnswer }) => isAnswer);
  const answeredOn = given.map((answer) => answer.on).sort()[0] ?? null;
  const leftOn = answeredOn ? null : ([...ends].sort().find((day) => day >= on) ?? null);
  const referred = {
    ...{ day: on, answer: 0, status: null, answered: 0, since: on, answeredOn, leftOn },
    ...{ received: way === 'RECEIVED' ? 1 : 0, sent: way === 'SENT' ? 1 : 0, ...withWhom },
  };
  return [
    referred,
    ...given.map(({ on: day, status }, index) => ({
      ...{ day, answer: index + 1, status, answered: 1, since: null, answeredOn: null, leftOn: null },
      ...{ received: 0, sent: 0, ...withWhom },
    })),
  ];
}
