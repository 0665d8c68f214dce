/**
 * What the decisions of commands rest on: whether the rule that let each be recorded still would, as of its day and by
 * what is known now. A rule is written once, with its command. What a source states is judged by its import alone.
 */
import type { DateOnly } from '../kernel/dates.js';
import type { AnyEventDefinition, FactEventOf } from '../kernel/event.js';
import { same } from '../kernel/same.js';
import type { Section } from '../kernel/terms.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { attest, effortsRefusal, issueRefusal } from './attest.js';
import { b1, b1Refusal } from './b1.js';
import { breach } from './breach.js';
import { appealRefusal, sanctionRefusal } from './breach-decisions.js';
import { breachRefusal, findingRefusal, hearingRefusal, paymentRefusal } from './breach-procedure.js';
import { componentOf } from './component.js';
import { contract } from './contract.js';
import {
  amendingRefusal,
  registeredRefusal,
  signingRefusal,
  suspensionRefusal,
} from './contract-commands.js';
import { course, enrolmentRefusal } from './course.js';
import type { Dossier } from './dossier.js';
import { housingLanguage, postponementRefusal } from './housing-language.js';
import { noticeRefusal, overdueRefusal } from './housing-sanctions.js';
import { housingSupervision } from './housing-supervision.js';
import { lease, leaseInForce, rehousingRefusal } from './lease.js';
import { manager } from './manager.js';
import { orientationTest, orientationTestRefusal } from './orientation-test.js';
import { obligedRefusal, registration } from './registration.js';
import { targetGroup, territoryRefusal } from './target-group.js';
import { obstacle, trajectory } from './trajectory.js';
import { componentDecisionRefusal, trajectoryDecisionRefusal } from './trajectory-decisions.js';
import { trajectoryRefusal } from './trajectory-status.js';

/** The ground of the decisions of one type. */
export interface Ground {
  readonly event: AnyEventDefinition;
  /** In which section of the dossier the decision is told. */
  readonly section: Section;
  /**
   * Why the decision would be refused on its day by what is known now, if it would. What was recorded under laxer
   * rules, without what a rule reads today, isn't judged; nor is what was withdrawn or annulled since.
   */
  readonly refusal: (facts: never, dossier: Dossier) => Refusal | undefined;
}

type Decided<Event extends AnyEventDefinition> = FactEventOf<Event>['facts'] & { readonly on: DateOnly };

const ground = <Event extends AnyEventDefinition>(
  event: Event,
  section: Section,
  refusal: (facts: Decided<Event>, dossier: Dossier) => Refusal | undefined,
): Ground => ({ event, section, refusal });

/** The facts of an event, where all of some fields are there. */
type With<Facts, Name extends keyof Facts> = Facts & { readonly [N in Name]-?: NonNullable<Facts[N]> };
const has = <Facts extends object, Name extends keyof Facts>(
  facts: Facts,
  ...names: readonly Name[]
): facts is With<Facts, Name> => names.every((name) => facts[name] !== undefined);

/** Whether a decision counts: it doesn't where what it is about was recorded in error, and then anew after it. */
const isAmong = (decisions: readonly object[] = [], decision: object): boolean =>
  decisions.some((each) => same(each, decision));

const arrival: readonly Ground[] = [
  ground(targetGroup.events.TargetGroupDetermined, 'Doelgroep', (facts, dossier) =>
    territoryRefusal(dossier, facts),
  ),
  ground(registration.events.RegistrationPostponed, 'UitstellenVanAanmelding', ({ on }, dossier) =>
    obligedRefusal(dossier, on),
  ),
  ground(registration.events.RegistrationLetterSent, 'Aanmelding', ({ on }, dossier) =>
    obligedRefusal(dossier, on),
  ),
];

const ofTrajectories: readonly Ground[] = [
  ground(trajectory.events.TrajectoryOpened, 'Trajecten', ({ type, on }, dossier) =>
    type === undefined ? undefined : obstacle(dossier, type, on),
  ),
  ground(manager.events.TrajectoryTransferred, 'Trajecten', ({ trajectory, on }, dossier) =>
    trajectoryRefusal(dossier, trajectory, on),
  ),
  ground(trajectory.events.ComponentDecided, 'Trajecten', (facts, dossier) => {
    if (!has(facts, 'component', 'decision')) return undefined;
    const { trajectory, component, decision: code, on } = facts;
    const entry = dossier.trajectory.get(trajectory);
    const decisions = entry && componentOf(entry.components, component)?.decisions;
    return isAmong(decisions, { code, on })
      ? componentDecisionRefusal(dossier, facts)
      : refuse('COMPONENT_UNKNOWN', '/component');
  }),
  ground(trajectory.events.TrajectoryDecided, 'Trajecten', (facts, dossier) => {
    const isWithdrawn = dossier.attest.withdrawals.some(
      (withdrawn) => withdrawn.trajectory === facts.trajectory && withdrawn.decidedOn === facts.on,
    );
    if (isWithdrawn || !has(facts, 'decision')) return undefined;
    const { trajectory, decision: code, on } = facts;
    return isAmong(dossier.trajectory.get(trajectory)?.decisions, { code, on })
      ? trajectoryDecisionRefusal(dossier, facts)
      : refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
  }),
  ground(attest.events.AttestIssued, 'BehaaldeAttesten', (facts, dossier) => {
    const isWithdrawn = dossier.attest.withdrawals.some((withdrawn) => withdrawn.attest === facts.attest);
    return isWithdrawn || !has(facts, 'trajectory') ? undefined : issueRefusal(dossier, facts);
  }),
  ground(attest.events.EffortsDeclared, 'BehaaldeAttesten', (facts, dossier) =>
    effortsRefusal(dossier, facts),
  ),
  ground(b1.events.B1Exempted, 'BehaaldeAttesten', ({ on }, dossier) =>
    b1Refusal({ ...dossier, b1: [] }, on),
  ),
  ground(course.events.CourseEnrolled, 'VormingsActiviteiten', (facts, dossier) =>
    enrolmentRefusal(dossier, facts),
  ),
  ground(
    course.events.CourseResultRecorded,
    'VormingsActiviteiten',
    ({ course, result: code, on }, dossier) =>
      isAmong(dossier.course.get(course)?.results, { code, on })
        ? undefined
        : refuse('COURSE_NOT_ENROLLED', '/course'),
  ),
  ground(orientationTest.events.OrientationTestTaken, 'VormingsActiviteiten', ({ on }, dossier) =>
    orientationTestRefusal(dossier, on),
  ),
];

const contracts: readonly Ground[] = [
  ground(contract.events.ContractSigned, 'Contracten', (facts, dossier) =>
    has(facts, 'trajectory', 'parts', 'waived') ? signingRefusal(facts, dossier) : undefined,
  ),
  ground(contract.events.ContractAmended, 'Contracten', (facts, dossier) =>
    has(facts, 'parts', 'waived') ? amendingRefusal(dossier, facts) : undefined,
  ),
  ground(contract.events.ContractSuspended, 'Contracten', (facts, dossier) =>
    suspensionRefusal(dossier, facts),
  ),
  ground(contract.events.SignaturePostponed, 'UitstellenVanOndertekening', ({ on }, dossier) =>
    registeredRefusal(dossier, on),
  ),
  ground(contract.events.WaiverDecided, 'Contracten', ({ on }, dossier) => registeredRefusal(dossier, on)),
];

const breaches: readonly Ground[] = [
  ground(breach.events.BreachEstablished, 'Inbreuken', (facts, dossier) =>
    has(facts, 'ground', 'authority') ? findingRefusal(dossier, facts) : undefined,
  ),
  ground(breach.events.NoticeOfDefaultSent, 'Inbreuken', (facts, dossier) => breachRefusal(dossier, facts)),
  ground(breach.events.HearingHeld, 'Inbreuken', (facts, dossier) => hearingRefusal(dossier, facts)),
  ground(breach.events.SanctionDecided, 'Inbreuken', (facts, dossier) => {
    const isAnnulled = dossier.breach.get(facts.breach)?.appealDecisions.at(-1)?.outcome === 'ANNULLED';
    return isAnnulled ? undefined : sanctionRefusal(dossier, facts);
  }),
  ground(breach.events.AppealDecided, 'Inbreuken', (facts, dossier) => appealRefusal(dossier, facts)),
  ground(breach.events.FinePaymentRecorded, 'Inbreuken', (facts, dossier) => paymentRefusal(dossier, facts)),
];

const housing: readonly Ground[] = [
  ground(lease.events.LeaseStarted, 'Wooncode', (facts, dossier) => rehousingRefusal(dossier, facts)),
  ground(housingLanguage.events.LanguageRequirementPostponed, 'Wooncode', (facts, dossier) =>
    postponementRefusal(dossier, facts),
  ),
  ground(housingSupervision.events.LandlordFindingRecorded, 'Wooncode', ({ lease, on }, dossier) =>
    overdueRefusal(dossier, leaseInForce(dossier, lease, on), on),
  ),
  ground(housingSupervision.events.HousingNoticeGiven, 'Wooncode', ({ lease, on }, dossier) =>
    overdueRefusal(dossier, leaseInForce(dossier, lease, on), on),
  ),
  ground(housingSupervision.events.HousingFineImposed, 'Wooncode', ({ lease, on }, dossier) => {
    const entry = leaseInForce(dossier, lease, on);
    return (entry && noticeRefusal(dossier, entry, on)) ?? overdueRefusal(dossier, entry, on);
  }),
];

/** The grounds of decisions, by the types of their events. */
export const grounds: ReadonlyMap<string, Ground> = new Map(
  [...arrival, ...ofTrajectories, ...contracts, ...breaches, ...housing].map((each) => [
    each.event.name,
    each,
  ]),
);
