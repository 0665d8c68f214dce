import { z } from 'zod';
import { DateOnly, lastDay } from '../kernel/dates.js';
import { event, fact, identity, listed, type FactEventOf, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { TrajectoryId } from '../identifiers/ids.js';
import { Entries } from './entries.js';
import { dated, dateOf, put, refersTo, type Dated } from './subject.js';
import { ComponentStatusCode, ComponentType } from './trajectory-codes.js';
import { periodsOfComponent } from './trajectory-upcasters.js';
import { CodeNames, FreeText, StatedDate, StatedPeriod } from './values.js';

/** Source: KBI-01.00, TrajectOnderdeelBesluit. */
export const ComponentDecision = labelledInline('ComponentDecision', {
  VO: { nl: 'voldaan', en: 'satisfied' },
  NVO: { nl: 'niet voldaan', en: 'not satisfied' },
  NVT: { nl: 'niet van toepassing', en: 'not applicable' },
});

export const ofTrajectory = { ...dated, trajectory: refersTo(TrajectoryId, 'traject') };

/** The reason of a decision; and its date, where a source states one that is no day of the calendar. */
export const grounds = {
  reason: identity(FreeText.optional(), 'reden'),
  reasonNames: identity(CodeNames.optional(), 'naam van de reden'),
  statedDate: fact(StatedDate.optional(), 'datum zoals vermeld'),
};

/** Where a component stands, as a source states it. */
export const ComponentStatus = z.strictObject({
  code: ComponentStatusCode.optional(),
  period: StatedPeriod.optional(),
  undeterminedUntil: DateOnly.optional(),
});
/** Version 1 took any code. */
const AnyComponentStatus = ComponentStatus.extend({ code: ComponentStatusCode.or(FreeText).optional() });

/** A source may state a component without its type. The second of a type has the number 2, and so on. */
const ofComponent = {
  ...ofTrajectory,
  component: fact(ComponentType.optional(), 'onderdeel'),
  nth: fact(z.int().min(2).optional(), 'volgnummer'),
};
export const ComponentAdded = event('ComponentAdded', {
  version: 3,
  title: 'Onderdeel toegevoegd',
  meaning: 'A component becomes part of a trajectory.',
  about: 'trajectory/{trajectory}/component/{component}/{nth}',
  fields: {
    ...ofComponent,
    period: fact(StatedPeriod.optional(), 'periode'),
    status: listed(ComponentStatus, AnyComponentStatus.optional(), 'status'),
  },
  upcasters: { 1: { facts: periodsOfComponent }, 2: sealing },
});
export const ComponentDecided = event('ComponentDecided', {
  version: 2,
  title: 'Onderdeel beoordeeld',
  meaning: 'Whether the person satisfied a component of a trajectory.',
  about: 'trajectory/{trajectory}/component/{component}/{nth}/decision',
  fields: { ...ofComponent, decision: fact(ComponentDecision.optional(), 'beslissing'), ...grounds },
  upcasters: { 1: sealing },
});
/** A part of a trajectory, and what was decided of it. */
export interface Component {
  readonly component: ComponentType | undefined;
  readonly nth: number | undefined;
  readonly on: DateOnly;
  /** The day on which it was added, however often it was stated since. */
  readonly addedOn: DateOnly;
  readonly status: string | undefined;
  readonly decision: { readonly code: z.output<typeof ComponentDecision>; readonly on: DateOnly } | undefined;
  /** Every decision, in the order of recording; without a code where a source states none. */
  readonly decisions: readonly {
    readonly code: z.output<typeof ComponentDecision> | undefined;
    readonly on: DateOnly;
  }[];
}

/** A decision, where it has an outcome. */
export const decided = <Code extends string>(facts: Dated & { readonly decision?: Code | undefined }) =>
  facts.decision && { code: facts.decision, on: dateOf(facts) };

type Components = Entries<Component>;
export const noComponents: Components = new Entries();

/** The key of a component among those of its trajectory. */
const keyOf = ({ component, nth }: Partial<Pick<Component, 'component' | 'nth'>>): string =>
  `${component ?? ''}/${String(nth ?? 1)}`;

/** The components after one was added or stated anew. */
export function withComponent(components: Components, facts: FactEventOf<typeof ComponentAdded>['facts']) {
  const { component, nth, status } = facts;
  const on = dateOf(facts);
  const stated = { component, nth, on, status: status?.code };
  return put(components, keyOf(facts), stated, { addedOn: on, decision: undefined, decisions: [] });
}

/** The components after a decision on one of them. */
export const withDecision = (components: Components, facts: FactEventOf<typeof ComponentDecided>['facts']) =>
  components.change(keyOf(facts), ({ decisions }) => ({
    decision: decided(facts),
    decisions: [...decisions, { code: facts.decision, on: dateOf(facts) }],
  }));

/** The component of a type, if there is one. */
export function componentOf(components: Components, type: ComponentType): Component | undefined {
  return [...components].find(({ component }) => component === type);
}

/** Whether there are components, and each is satisfied or doesn't apply. @param on the last day that counts */
export function allSatisfied(components: Components, on: DateOnly = lastDay): boolean {
  const all = [...components].filter(({ addedOn }) => addedOn <= on);
  const decisions = all.map(({ decisions }) => decisions.findLast((decided) => decided.on <= on)?.code);
  return all.length > 0 && decisions.every((code) => code !== undefined && code !== 'NVO');
}
