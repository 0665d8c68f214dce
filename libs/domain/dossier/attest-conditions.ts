/** What the decision asks that gives an attest. */
import type { DateOnly } from '../kernel/dates.js';
import { hasReached } from '../kernel/age.js';
import { inForce } from '../kernel/rule.js';
import { attestAtOnce, attestByPriorLearning, attestResults, workingAge } from '../law/attest.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { allSatisfied } from './component.js';
import { partsInForce } from './contract-commands.js';
import { contractOn, waivedOn, type ContractInForce } from './contract.js';
import { metOn, nt2Reached, type WithObjectives } from './objectives.js';
import { termsOf } from './parts.js';
import { birthYearOn, type WithPerson } from './person.js';
import { dutyOn, type WithDuty } from './target-group.js';
import type { Trajectory } from './trajectory.js';

type Known = WithObjectives & WithPerson & WithDuty;

/** Whether somebody is certainly past working age on a day; a year of birth that isn't known says nothing. */
export function isPastWorkingAge(dossier: WithPerson, date: DateOnly): boolean {
  const year = birthYearOn(dossier, date);
  const rule = inForce(workingAge, date)?.value;
  return (
    year !== undefined &&
    rule !== undefined &&
    hasReached(rule.end, { year }, date, rule.fiction).reached === true
  );
}

/**
 * Why a trajectory can't lead to an attest on a day, if it can't: by the rules of its contract, or of that of another
 * trajectory where it has none; without any contract by those for who meets everything at once, and before these by its
 * components.
 */
export function attestRefusal(dossier: Known, entry: Trajectory, on: DateOnly): Refusal | undefined {
  const signed = contractOn(dossier, on, entry.trajectory) ?? contractOn(dossier, on);
  if (signed?.isOurs === true) return refusalUnder(dossier, signed, entry, on);
  const isAtOnce = inForce(attestAtOnce, on) !== undefined && !signed;
  if (isAtOnce)
    return meetsEverything(dossier, on) ? undefined : refuse('ATTEST_NEEDS_CONTRACT', '/decision');
  return allSatisfied(entry.components, on) ? undefined : refuse('COMPONENTS_NOT_SATISFIED', '/decision');
}

function refusalUnder(
  dossier: Known,
  signed: ContractInForce,
  { components }: Trajectory,
  on: DateOnly,
): Refusal | undefined {
  const terms = termsOf(signed);
  const asked = signed.parts.filter((part) => !signed.waived.includes(part));
  if (!asked.every((part) => metOn(dossier, part, terms, on))) return refuse('PARTS_NOT_MET', '/decision');
  const isWaived = [...signed.waived, ...waivedOn(dossier, on)].includes('NT2');
  const asksLevel = inForce(attestResults, signed.on)?.value === true && !isWaived;
  if (asksLevel && nt2Reached(dossier, terms, on) === undefined)
    return refuse('ATTEST_LEVEL_NOT_REACHED', '/decision');
  const hasSome = [...components].some(({ addedOn }) => addedOn <= on);
  const isSettled = !hasSome || allSatisfied(components, on);
  return isSettled ? undefined : refuse('COMPONENTS_NOT_SATISFIED', '/decision');
}

/** Whether somebody without a contract meets, or was waived, every part that a contract of that day would hold. */
function meetsEverything(dossier: Known, on: DateOnly): boolean {
  const waived = waivedOn(dossier, on);
  const terms = termsOf({ on });
  const asked = dutyOn(dossier, on) === 'NT2' ? (['NT2'] as const) : partsInForce(dossier, on);
  return asked.every(
    (part) =>
      waived.includes(part) ||
      (part === 'EMPLOYMENT' && isPastWorkingAge(dossier, on)) ||
      metOn(dossier, part, terms, on) !== undefined,
  );
}

/** Why recognised prior learning gives no attest on a day, if it doesn't. */
export const priorLearningRefusal = (on: DateOnly): Refusal | undefined =>
  inForce(attestByPriorLearning, on) ? undefined : refuse('EVC_NOT_IN_FORCE', '/decision');
