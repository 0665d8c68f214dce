/** The grammar of tests for the rules of a dossier. */
import { decide, withConsequences } from '../../libs/domain/dossier/decide.js';
import { fold, type Dossier } from '../../libs/domain/dossier/dossier.js';
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { AuthorisedOrganisation } from '../../libs/domain/organisation/register.js';
import { agency, opened, type CommandMessage } from './examples.js';
import { grammar, type Past } from './grammar.js';

/** The day on which commands come in, unless a test says another. */
const today = day('2025-06-30');

const dossiers = grammar({
  fold,
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
  follow: (history: readonly DomainEvent[], event: DomainEvent) => withConsequences(fold(history), [event]),
});

/** The history of a person whose dossier is open: these events, each with those that follow from it. */
export const given = (...past: readonly Past<CommandMessage>[]) => dossiers(opened, ...past);
export type Given = ReturnType<typeof given>;

/** An empty history: the person is new to the KBI. */
export const givenNobody = (): Given => dossiers();
