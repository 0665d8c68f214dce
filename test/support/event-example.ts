import type { AnyEventDefinition, DomainEvent } from '../../libs/domain/kernel/event.js';

export type Overrides = Readonly<Record<string, unknown>>;

/** An example of an event, of which a test overrides some fields. */
export const eventExample =
  (definition: AnyEventDefinition, fields: Overrides) =>
  (overrides: Overrides = {}): DomainEvent =>
    definition.of({ ...fields, ...overrides } as never);
