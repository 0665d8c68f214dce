/** Where somebody stands with the contract: to be signed, to be started, suspended, running. */
import { addTerm, within, type DateOnly } from '../kernel/dates.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf } from '../kernel/stretches.js';
import { endOfTerm } from '../kernel/term.js';
import type { EntryId } from '../identifiers/ids.js';
import { contractParts, contractTerm, startTerm, suspension, waiverTerm } from '../law/trajectory.js';
import { dutyFulfilledOn, turnsOfAttests, type WithAttest } from './attest.js';
import {
  contractOn,
  postponementsOf,
  suspensionsOf,
  turnsOfContracts,
  type ContractInForce,
  type WithContract,
} from './contract.js';
import { hasDied } from './death.js';
import type { WithCourse } from './course.js';
import { registeredOn, type WithRegistration } from './registration.js';
import { isEntitled, isWhollyExempt, turnsOfDuty, type WithDuty } from './target-group.js';
import type { WithTrajectory } from './trajectory.js';

/** Where the contract stands on a day; `rule` is the id of the rule that says so. */
interface ContractStanding {
  readonly standing:
    | 'fulfilled'
    | 'toSign'
    | 'postponed'
    | 'signatureOverdue'
    | 'toStart'
    | 'startOverdue'
    | 'suspended'
    | 'running';
  readonly contract?: EntryId | undefined;
  readonly since?: DateOnly | undefined;
  readonly due?: DateOnly | undefined;
  /** Until when waivers are decided, while the contract is to be signed. */
  readonly waiversDue?: DateOnly | undefined;
  readonly rule: string;
  /** The day that picks its row. */
  readonly ruledOn: DateOnly;
}

type Known = WithAttest & WithContract & WithCourse & WithRegistration & WithDuty & WithTrajectory;

/** Before signature, of somebody who registered and may sign; exempt of it all, they need not. Source: D13 34/1. */
function unsigned(dossier: Known, date: DateOnly): ContractStanding | undefined {
  const registered = registeredOn(dossier, date);
  if (!registered || !isEntitled(dossier, date) || isWhollyExempt(dossier, date)) return undefined;
  const periods = postponementsOf(dossier, date).filter(({ from }) => from >= registered.on);
  const ends = periods.flatMap(({ until }) => until ?? []);
  const term = inForce(contractTerm, registered.on);
  const due = [...(term ? [addTerm(registered.on, term.value)] : []), ...ends].sort().at(-1);
  const waivers = inForce(waiverTerm, registered.on);
  const waiversDue = waivers && addTerm(registered.on, waivers.value);
  const stated = { due, waiversDue, rule: term ? contractTerm.id : contractParts.id, ruledOn: registered.on };
  if (periods.some((period) => within(period, date))) return { standing: 'postponed', ...stated };
  const isLate = due !== undefined && date > due;
  return { standing: isLate ? 'signatureOverdue' : 'toSign', ...stated };
}

/** Whether MO or NT2 has begun by a day: a course that wasn't over when the contract was signed. */
const hasStarted = ({ course }: WithCourse, signedOn: DateOnly, date: DateOnly): boolean =>
  [...course].some(({ teaches, on, begins, ends }) => {
    const goesOn = ends === undefined || ends >= signedOn;
    return teaches !== 'CAREER' && on <= date && (begins ?? on) <= date && goesOn;
  });

function underContract(dossier: Known, signed: ContractInForce, date: DateOnly): ContractStanding {
  const { contract, on, parts, waived } = signed;
  const suspended = suspensionsOf(dossier, contract, date);
  if (suspended.some((period) => within(period, date)))
    return { standing: 'suspended', contract, rule: suspension.id, ruledOn: on };
  const term = inForce(startTerm, on);
  const hasCourses = parts.some((part) => (part === 'MO' || part === 'NT2') && !waived.includes(part));
  if (!term || !hasCourses || hasStarted(dossier, on, date))
    return { standing: 'running', contract, rule: contractParts.id, ruledOn: on };
  const due = endOfTerm(on, term.value, suspended);
  const isLate = due !== undefined && date > due;
  return { standing: isLate ? 'startOverdue' : 'toStart', contract, due, rule: startTerm.id, ruledOn: on };
}

function contractStanding(dossier: Known, date: DateOnly): ContractStanding | undefined {
  if (hasDied(dossier, date)) return undefined;
  const fulfilled = dutyFulfilledOn(dossier, date);
  if (fulfilled) {
    const { since, rule } = fulfilled;
    return { standing: 'fulfilled', since, rule, ruledOn: since };
  }
  const signed = contractOn(dossier, date);
  return signed ? underContract(dossier, signed, date) : unsigned(dossier, date);
}

/** Where the contract stands, as stretches of days; none while somebody need not or may not sign one. */
export function contractStretches(dossier: Known) {
  const begins = [...dossier.course].flatMap(({ on, begins }) => [on, begins ?? on]);
  const registrations = dossier.registration.registrations.map(({ on }) => on);
  const turns = [
    ...[...begins, ...registrations, ...turnsOfDuty(dossier)],
    ...[...turnsOfContracts(dossier), ...turnsOfAttests(dossier)],
  ];
  return stretchesOf(turns, (date) => contractStanding(dossier, date));
}
