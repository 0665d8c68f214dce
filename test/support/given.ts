/** The grammar of tests for the rules of a dossier. */
import { decide, withConsequences } from '../../libs/domain/dossier/decide.js';
import { fold, type Dossier } from '../../libs/domain/dossier/dossier.js';
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { EventId } from '../../libs/domain/identifiers/ids.js';
import type { DomainEvent, FactEvent } from '../../libs/domain/kernel/event.js';
import type { AuthorisedOrganisation } from '../../libs/domain/organisation/register.js';
import { agency, opened, type CommandMessage } from './examples.js';
import { grammar, type Past } from './grammar.js';

/** The day on which commands come in, unless a test says another. */
const today = day('2025-06-30');

/** The id of an event of a history, by its place. */
export const eventIdAt = (place: number): EventId =>
  EventId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, '0')}`);

/** Events as they are recorded, each under its id. */
export const recorded = (history: readonly DomainEvent[]): readonly (DomainEvent & FactEvent)[] =>
  history.map((event, place) => ({ ...event, id: eventIdAt(place) }));

const dossiers = grammar({
  fold: (history, asOf) => fold(recorded(history), asOf),
  /**
   * @param on the day in Brussels
   * @param asker who sends it, if it is a partner’s own; `ofInscribed`: a partner, of whom it has inscribed only
   */
  decide: (
    { definition, body }: CommandMessage,
    dossier: Dossier,
    on: DateOnly = today,
    asker?: AuthorisedOrganisation | 'ofInscribed',
  ) => {
    const by = asker === 'ofInscribed' ? { ofInscribed: true } : { asker };
    const context = { today: on, organisation: agency, ...by };
    return decide(definition, definition.schema.parse(body), dossier, context);
  },
  follow: (history: readonly DomainEvent[], event: DomainEvent) =>
    withConsequences(fold(recorded(history)), [event]),
});

/** The history of a person whose dossier is open: these events, each with those that follow from it. */
export const given = (...past: readonly Past<CommandMessage>[]) => dossiers(opened, ...past);
export type Given = ReturnType<typeof given>;

/** An empty history: the person is new to the KBI. */
export const givenNobody = (): Given => dossiers();
