/** The oral B1 that is asked after the attest. */
import { addTerm, dayAfter, DateOnly, day } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, sensitive } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf, turnsOfPeriods } from '../kernel/stretches.js';
import { oralB1, workingAge, type OralB1 } from '../law/attest.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { isPastWorkingAge } from './attest-conditions.js';
import { dutyFulfilledOn, turnsOfAttests, type WithAttest } from './attest.js';
import { dossierCommand } from './command.js';
import { hasDied } from './death.js';
import type { WithCourse } from './course.js';
import { evidence, provenSince, turnsOfLevels, type WithNt2 } from './nt2.js';
import type { WithPerson } from './person.js';
import { livesIn } from './residence.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';
import { dutySince, turnsOfDuty, type WithDuty } from './target-group.js';
import type { WithTrajectory } from './trajectory.js';
import type { WithWork } from './work.js';

/** Why it isn't asked for good. Source: D13 art. 34/5. */
const B1ExemptionGround = labelledInline('B1ExemptionGround', {
  ILLNESS: { nl: 'langdurige ziekte', en: 'lasting illness' },
  HANDICAP: { nl: 'handicap', en: 'handicap' },
  LIMITED_LEARNING: { nl: 'beperkt leervermogen', en: 'limited learning' },
});
const B1Exempted = event('B1Exempted', {
  title: 'Vrijgesteld van B1 mondeling',
  meaning: 'From a day on oral B1 isn’t asked of the person; why is kept sealed.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, ground: sensitive(B1ExemptionGround, 'grond') },
});

interface WithB1 {
  /** The days from which it isn't asked. */
  readonly b1: readonly DateOnly[];
}

export const b1 = subject({
  initial: [] as WithB1['b1'],
  events: { B1Exempted },
  evolve: { B1Exempted: (state, { facts }) => [...state, dateOf(facts)] },
});

/** Where oral B1 stands on a day; `rule` is the id of the rule that says so. */
interface B1Standing {
  readonly standing: 'open' | 'overdue' | 'met' | 'exempt' | 'notAsked';
  readonly since?: DateOnly | undefined;
  readonly due?: DateOnly | undefined;
  readonly rule: string;
  /** The day that picks its row. */
  readonly ruledOn: DateOnly;
}
type Known = WithAttest & WithB1 & WithCourse & WithNt2 & WithPerson & WithDuty & WithTrajectory & WithWork;

/** Since when somebody has worked or studied without a break for so long, counted from the attest on (assumed). */
function occupiedSince({ work }: WithWork, { unbroken }: OralB1, attest: DateOnly, date: DateOnly) {
  const periods = [...work.occupations].sort((a, b) => a.from.localeCompare(b.from));
  let run: { readonly from: DateOnly; readonly until: DateOnly } | undefined;
  for (const { from, until } of periods) {
    const before = run && from <= dayAfter(run.until) ? run : undefined;
    const begun = before?.from ?? (from > attest ? from : attest);
    const end = before && until !== undefined && until < before.until ? before.until : until;
    const reached = addTerm(begun, unbroken);
    if (reached <= date && (end === undefined || reached <= dayAfter(end))) return reached;
    if (end === undefined) return undefined; // nothing later begins earlier
    run = { from: begun, until: end };
  }
  return undefined;
}

/** Where oral B1 stands on a day; undefined before an attest, and of whom it is never asked. */
export function b1Standing(dossier: Known, date: DateOnly): B1Standing | undefined {
  if (hasDied(dossier, date)) return undefined;
  const attest = dutyFulfilledOn(dossier, date);
  if (attest?.by !== 'ATTEST') return undefined;
  const since = dutySince(dossier, attest.since);
  const asked = since === undefined ? undefined : inForce(oralB1, since)?.value;
  if (since === undefined || !asked) return undefined;
  const ruled = { rule: oralB1.id, ruledOn: since };
  const reached = provenSince(evidence(dossier, date), asked.level, asked.skills);
  if (reached !== undefined) return { standing: 'met', since: reached, ...ruled };
  const exempt = dossier.b1.filter((day) => day <= date).sort()[0];
  if (exempt !== undefined) return { standing: 'exempt', since: exempt, ...ruled };
  const occupied = occupiedSince(dossier, asked, attest.since, date);
  if (occupied !== undefined) return { standing: 'notAsked', since: occupied, ...ruled };
  if (isPastWorkingAge(dossier, date))
    return { standing: 'notAsked', rule: workingAge.id, ruledOn: attest.since };
  if (livesIn(dossier, date) !== 'FLANDERS') return { standing: 'notAsked', ...ruled };
  const due = addTerm(attest.since, asked.term);
  return { standing: date <= due ? 'open' : 'overdue', due, ...ruled };
}

/** The last days of the years in which somebody may have reached the end of working age, by the years stated. */
function endsOfWorkingAge({ person }: WithPerson): readonly DateOnly[] {
  const years = person.status === 'open' ? person.births : [];
  const ends = workingAge.rows.map(({ value }) => value.end);
  return years.flatMap(({ on, year }) => [
    on,
    ...(year === undefined ? [] : ends.map((end) => day(`${String(year + end)}-12-31`))),
  ]);
}

/** Where oral B1 stands, as stretches of days. It is never asked while somebody lives outside Flanders. */
export function b1Stretches(dossier: Known) {
  const occupations = turnsOfPeriods(dossier.work.occupations);
  const attests = turnsOfAttests(dossier);
  const sixMonths = [...occupations, ...attests].flatMap((from) =>
    oralB1.rows.map(({ value }) => addTerm(from, value.unbroken)),
  );
  const turns = [
    ...[...attests, ...occupations, ...sixMonths, ...dossier.b1, ...endsOfWorkingAge(dossier)],
    ...[...turnsOfLevels(dossier), ...turnsOfDuty(dossier)],
  ];
  return stretchesOf(turns, (date) => b1Standing(dossier, date));
}

/** Why nobody is let off oral B1 on a day, if they aren't. */
export function b1Refusal(dossier: Known, on: DateOnly): Refusal | undefined {
  const standing = b1Standing(dossier, on)?.standing;
  return standing === 'open' || standing === 'overdue' ? undefined : refuse('B1_NOT_ASKED', '/on');
}

const ExemptFromB1 = dossierCommand('ExemptFromB1', {
  meaning: 'Lets somebody off the oral B1 after the attest for good; why is kept sealed.',
  fields: { on: DateOnly, ground: B1ExemptionGround },
  refusals: ['B1_NOT_ASKED'],
  records: [B1Exempted],
  decide: ({ on, ground }, dossier: Known) => {
    if (dossier.b1.includes(on)) return nothing();
    return b1Refusal(dossier, on) ?? record(B1Exempted.of({ on, ground }));
  },
});

export const b1Commands = { ExemptFromB1 };
