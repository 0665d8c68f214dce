import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { TrajectoryId } from '../identifiers/ids.js';
import { Entries } from './entries.js';
import { dated, dateOf, put } from './subject.js';
import { ComponentStatusCode, ComponentType } from './trajectory-codes.js';
import { periodsOfComponent } from './trajectory-upcasters.js';
import { CodeNames, FreeText, StatedDate, StatedPeriod } from './values.js';

/** Source: KBI-01.00, TrajectOnderdeelBesluit. */
export const ComponentDecision = labelledInline('ComponentDecision', {
  VO: { nl: 'voldaan', en: 'satisfied' },
  NVO: { nl: 'niet voldaan', en: 'not satisfied' },
  NVT: { nl: 'niet van toepassing', en: 'not applicable' },
});

export const ofTrajectory = { ...dated, trajectory: fact(TrajectoryId, 'traject') };

/** The reason of a decision; and its date, where a source states one that is no day of the calendar. */
export const grounds = {
  reason: fact(FreeText.optional(), 'reden'),
  reasonNames: fact(CodeNames.optional(), 'naam van de reden'),
  statedDate: fact(StatedDate.optional(), 'datum zoals vermeld'),
};

/** Where a component stands, as a source states it. Version 1 took any code. */
export const ComponentStatus = z.strictObject({
  code: ComponentStatusCode.or(FreeText).optional(),
  period: StatedPeriod.optional(),
  undeterminedUntil: DateOnly.optional(),
});

/** A source may state a component without its type. The second of a type has the number 2, and so on. */
const ofComponent = {
  ...ofTrajectory,
  component: fact(ComponentType.optional(), 'onderdeel'),
  nth: fact(z.int().min(2).optional(), 'volgnummer'),
};
export const ComponentAdded = event('ComponentAdded', {
  version: 2,
  title: 'Onderdeel toegevoegd',
  meaning: 'A component becomes part of a trajectory.',
  about: 'trajectory/{trajectory}/component/{component}/{nth}',
  fields: {
    ...ofComponent,
    period: fact(StatedPeriod.optional(), 'periode'),
    status: fact(ComponentStatus.optional(), 'status'),
  },
  upcasters: { 1: { facts: periodsOfComponent } },
});
export const ComponentDecided = event('ComponentDecided', {
  title: 'Onderdeel beoordeeld',
  meaning: 'Whether the person satisfied a component of a trajectory.',
  about: 'trajectory/{trajectory}/component/{component}/{nth}/decision',
  fields: { ...ofComponent, decision: fact(ComponentDecision.optional(), 'beslissing'), ...grounds },
});
/** A part of a trajectory, and what was decided of it. */
export interface Component {
  readonly component: ComponentType | undefined;
  readonly nth: number | undefined;
  readonly on: DateOnly;
  readonly status: string | undefined;
  readonly decision: { readonly code: z.output<typeof ComponentDecision>; readonly on: DateOnly } | undefined;
}

/** A decision, where it has an outcome. */
export const decided = <Code extends string>(code: Code | undefined, on: DateOnly) =>
  code === undefined ? undefined : { code, on };

type Components = Entries<Component>;
export const noComponents: Components = new Entries();

/** The key of a component among those of its trajectory. */
const keyOf = ({ component, nth }: Pick<Component, 'component' | 'nth'>): string =>
  `${component ?? ''}/${String(nth ?? 1)}`;

/** The components after one was added or stated anew. */
export function withComponent(
  components: Components,
  { component, nth, status, ...dates }: FactEventOf<typeof ComponentAdded>['facts'],
): Components {
  return put(
    components,
    keyOf({ component, nth }),
    { component, nth, on: dateOf(dates), status: status?.code },
    { decision: undefined },
  );
}

/** The components after a decision on one of them. */
export function withDecision(
  components: Components,
  facts: FactEventOf<typeof ComponentDecided>['facts'],
): Components {
  const decision = decided(facts.decision, dateOf(facts));
  return components.change(keyOf({ component: facts.component, nth: facts.nth }), (known) => ({
    ...known,
    decision,
  }));
}

/** The component of a type, if there is one. */
export function componentOf(components: Components, type: ComponentType): Component | undefined {
  return [...components].find(({ component }) => component === type);
}

/** Whether there are components, and each is satisfied or doesn't apply. @param on the last day that counts */
export function allSatisfied(components: Components, on?: DateOnly): boolean {
  const all = [...components];
  const settled = all.filter(
    ({ decision }) => decision && decision.code !== 'NVO' && (on === undefined || decision.on <= on),
  );
  return all.length > 0 && settled.length === all.length;
}
