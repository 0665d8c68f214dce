/** How long a decision on a dossier of 60 events takes, as a ratio to folding the same events in the same run. */
import { decide, dossierCommands, type CommandName } from '../../libs/domain/dossier/decide.js';
import { fold } from '../../libs/domain/dossier/dossier.js';
import type { DossierCommand } from '../../libs/domain/dossier/command.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';
import { addTerm, day } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { median } from './statistics.js';

const organisation = KboNumber.parse('0543307391');
const insz = syntheticInsz(1);
const person = { insz };
const place = { organisation };
const context = { today: day('2024-12-31'), organisation };
const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
const lessonOn = (n: number) => addTerm(day('2023-03-01'), { days: n });

type Sent = readonly [CommandName, object];
const lesson = (n: number): Sent => [
  'RecordLesson',
  { on: lessonOn(n), course: 'M1', lesson: String(n), attendance: n % 9 === 0 ? 'AFWEZIG' : 'AANWEZIG' },
];
const test = (test: string, skills: readonly string[], on: string): Sent => [
  'RecordNt2Test',
  { on, test, place, results: skills.map((skill) => ({ skill, level: 'A2', passed: true })) },
];

/** The life of an obliged person and social tenant, of which the lessons make up 60 events. */
const life: readonly Sent[] = [
  ['RegisterPerson', { on: '2023-01-09', kind: 'EA', place, identity }],
  ['DetermineTargetGroup', { on: '2023-01-09', code: 'JA', type: 'PLICHT' }],
  ['HoldTalk', { on: '2023-01-16', talk: 'G1', kind: 'RECEPTION_OFFICE', place }],
  ['OpenTrajectory', { on: '2023-01-20', trajectory: 'T1', type: 'TT_IBVP', manager: place }],
  ['EnrolInOrientationCourse', { on: '2023-02-01', course: 'M1', kind: 'GROUP', number: 'MO-1' }],
  ['StartLease', { on: '2023-02-01', lease: 'L1', landlord: organisation }],
  ['AdviseCourse', { on: '2023-02-02', track: 'CVO', level: 'A1' }],
  ['EnrolInCourse', { ...{ on: '2023-02-03', course: 'N1', trajectory: 'T1', provider: '1' }, ...nt2() }],
  test('t1', ['listening', 'speaking'], '2023-06-01'),
  test('t2', ['reading', 'writing'], '2023-06-02'),
  ...Array.from({ length: 48 }, (_, n) => lesson(n)),
];
function nt2() {
  return { module: { level: 'A2', skills: ['listening', 'speaking'] } };
}

/** What a case worker may send next. */
const next: readonly Sent[] = [
  lesson(48),
  test('t3', ['speaking'], '2023-09-01'),
  ['StateResidence', { on: '2023-09-01', commune: '44021' }],
  ['AcceptLanguageProof', { on: '2023-09-01', proof: 'P1', kind: 'SELOR' }],
  ['RecordCourseResult', { on: '2023-09-01', course: 'N1', result: 'GESLAAGD' }],
];

const decided = ([name, body]: Sent) => {
  const definition = dossierCommands[name] as unknown as DossierCommand;
  const command = definition.schema.parse({ person, ...body });
  return (events: ReturnType<typeof fold>) => decide(definition, command as never, events as never, context);
};

/** The events of the life, each with those that follow from it. @throws Error when a command of it is refused */
function eventsOfLife(): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  for (const sent of life) {
    const decision = decided(sent)(fold(events));
    if (decision.kind === 'refused') throw new Error(`${sent[0]}: ${decision.code}`);
    events.push(...decision.events);
  }
  return events;
}

interface Measured {
  readonly events: number;
  /** Microseconds, the medians of the rounds. */
  readonly fold: number;
  readonly decide: number;
  readonly ratio: number;
}

const TIMES = 400;
function microseconds(work: () => unknown): number {
  const begun = performance.now();
  for (let n = 0; n < TIMES; n += 1) work();
  return ((performance.now() - begun) * 1_000) / TIMES;
}

/** Folding and deciding take turns in each round, so that both meet the same machine. */
export function measureDecisions(rounds: number): Measured {
  const events = eventsOfLife();
  const dossier = fold(events);
  const decisions = next.map(decided);
  const folds: number[] = [];
  const decides: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const folding = microseconds(() => fold(events));
    const deciding = microseconds(() => decisions.map((one) => one(dossier))) / decisions.length;
    if (round === 0) continue; // to warm up
    folds.push(folding);
    decides.push(deciding);
  }
  const [foldTime, decideTime] = [median(folds), median(decides)];
  return { events: events.length, fold: foldTime, decide: decideTime, ratio: decideTime / foldTime };
}

/** The measurement as lines. */
export const reportDecisions = ({ events, fold, decide, ratio }: Measured): string =>
  [
    `A dossier of ${String(events)} events`,
    `  folding   ${fold.toFixed(1)} µs`,
    `  deciding  ${decide.toFixed(1)} µs, ${ratio.toFixed(2)} × folding`,
  ].join('\n');
