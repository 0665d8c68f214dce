/** Where somebody stands with each part of the contract. */
import type { DateOnly } from '../kernel/dates.js';
import { inForce } from '../kernel/rule.js';
import { stretchesOf } from '../kernel/stretches.js';
import type { TrajectoryId } from '../identifiers/ids.js';
import { nt2Objective } from '../law/nt2.js';
import { contractParts, dutyOfPart, employmentTerm, waiverTerm } from '../law/trajectory.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { ContractPart } from './contract-codes.js';
import { contractOn, turnsOfContracts, type ContractInForce } from './contract.js';
import { hasDied, turnsOfDeath, type WithDeath } from './death.js';
import { Level } from './levels.js';
import {
  employmentDue,
  metOn,
  turnsOfObjectives,
  type Met,
  type Terms,
  type WithObjectives,
} from './objectives.js';
import type { ComponentType } from './trajectory-codes.js';

/** Where a part stands on a day; `rule` is the id of the rule that says so. */
interface PartStanding extends Partial<Met> {
  readonly standing: 'notApplicable' | 'waived' | 'open' | 'overdue' | 'met';
  readonly contract: ContractInForce['contract'];
  readonly due?: DateOnly | undefined;
  readonly rule: string;
  /** The day that picks its row. */
  readonly ruledOn: DateOnly;
}

/** Under which rules the parts of a contract are looked at: it keeps those of its day. */
export function termsOf({ on, contract }: Omit<Terms, 'level'>): Terms {
  const level = inForce(nt2Objective, on)?.value.level ?? 'A2';
  return { on, contract, level };
}

/** The contract of ours in force on a day. Of a contract that a source states nothing is derived. */
const ourContractOn = (dossier: WithObjectives, date: DateOnly, trajectory?: TrajectoryId) => {
  const inForce = contractOn(dossier, date, trajectory);
  return inForce?.isOurs === true ? inForce : undefined;
};

/** Where a part of the contract in force stands on a day; undefined without a contract of ours. */
export function partStanding(
  dossier: WithObjectives & WithDeath,
  part: ContractPart,
  date: DateOnly,
): PartStanding | undefined {
  const signed = ourContractOn(dossier, date);
  if (!signed || hasDied(dossier, date)) return undefined;
  const { contract, on: ruledOn } = signed;
  const ruled = { contract, ruledOn };
  if (!signed.parts.includes(part)) return { ...ruled, standing: 'notApplicable', rule: contractParts.id };
  if (signed.waived.includes(part)) return { ...ruled, standing: 'waived', rule: waiverTerm.id };
  const terms = termsOf(signed);
  const met = metOn(dossier, part, terms, date);
  if (met) return { ...ruled, standing: 'met', ...met, rule: dutyOfPart.id };
  if (part !== 'EMPLOYMENT') return { ...ruled, standing: 'open', rule: dutyOfPart.id };
  const due = employmentDue(dossier, terms, date);
  const isOverdue = due !== undefined && date > due;
  return { ...ruled, standing: isOverdue ? 'overdue' : 'open', due, rule: employmentTerm.id };
}

/** Where each part of the contract in force stands, as stretches of days. Only EMPLOYMENT has a term of its own. */
export function partsStretches(dossier: WithObjectives & WithDeath) {
  const turns = [...turnsOfContracts(dossier), ...turnsOfObjectives(dossier), ...turnsOfDeath(dossier)];
  return Object.fromEntries(
    ContractPart.options.map((part) => [
      part,
      stretchesOf(turns, (date) => partStanding(dossier, part, date)),
    ]),
  ) as Readonly<Record<ContractPart, ReturnType<typeof stretchesOf<PartStanding>>>>;
}

/** The part of a contract that a component of a trajectory belongs to, if one does. */
function partOf(component: ComponentType): ContractPart | undefined {
  if (component === 'TO_OB_MO') return 'MO';
  if (component === 'TO_OB_W/A') return 'EMPLOYMENT'; // work or activation (assumed)
  if (/^TO_OB_[LESP]LO$/u.test(component)) return 'CAREER';
  return levelOf(component) ? 'NT2' : undefined;
}

/** The level of a component of NT2. */
const levelOf = (component: ComponentType): Level | undefined => Level.safeParse(component.slice(3)).data;

/**
 * Why a component can't be satisfied, or not apply, under the contract of ours that governs its trajectory, if it
 * can't. Under no contract of ours it is decided by whoever decides it.
 */
export function componentRefusal(
  dossier: WithObjectives,
  { on, trajectory, component, decision }: ComponentDecided,
): Refusal | undefined {
  const signed = ourContractOn(dossier, on, trajectory);
  const part = partOf(component);
  if (!signed || part === undefined || !signed.parts.includes(part) || decision === 'NVO') return undefined;
  if (signed.waived.includes(part)) return undefined;
  if (decision === 'NVT') return refuse('WAIVER_MISSING', '/decision');
  const { level, ...terms } = termsOf(signed);
  const met = metOn(dossier, part, { ...terms, level: levelOf(component) ?? level }, on);
  return met ? undefined : refuse('PART_NOT_MET', '/decision');
}
interface ComponentDecided {
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId;
  readonly component: ComponentType;
  readonly decision: 'VO' | 'NVO' | 'NVT';
}
