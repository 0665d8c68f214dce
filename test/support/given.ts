import { expect } from '@jest/globals';
import type { z } from 'zod';
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { decide, withConsequences } from '../../libs/domain/dossier/decide.js';
import { evolve, fold, type Dossier } from '../../libs/domain/dossier/dossier.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { AuthorisedOrganisation } from '../../libs/domain/organisation/register.js';
import type { Refusal } from '../../libs/domain/refusals/refusal.js';
import { agency, opened, type CommandMessage } from './examples.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';

/** An event, or an example of one without overrides. */
type PastEvent = DomainEvent | (() => DomainEvent);

/** A part of an answer, in which days and identifiers are plain text. */
type Part<Answer> = Answer extends string & z.core.$brand
  ? string
  : Answer extends object
    ? { readonly [Key in keyof Answer]?: Part<Answer[Key]> }
    : Answer;
/** The day on which commands come in, unless a test says another. */
export const today = day('2025-06-30');

/** The history of a person whose dossier is open: these events, each with those that follow from it. */
export const given = (...past: readonly PastEvent[]): Given => new Given([opened, ...past]);

/** An empty history: the person is new to the KBI. */
export const givenNobody = (): Given => new Given([]);

export class Given {
  readonly history: readonly DomainEvent[];

  constructor(past: readonly PastEvent[]) {
    this.history = past
      .map((event) => (typeof event === 'function' ? event() : event))
      .reduce<readonly DomainEvent[]>(
        (history, event) => [...history, ...withConsequences(fold(history), [event])],
        [],
      );
  }

  /** Decides a command. @param on the day in Brussels @param asker who sends it, if it is a partner’s own */
  when(command: CommandMessage, on: DateOnly = today, asker?: AuthorisedOrganisation): Outcome {
    return new Outcome(fold(this.history), command, on, asker);
  }

  /** Looks at the dossier as it was on a day. */
  asOf(date: string) {
    const on = day(date);
    const dossier = fold(this.history, on);
    return {
      /** Expects an answer of a function of the dossier and the day. @param expected the part of it that matters */
      then<Answer>(ask: (dossier: Dossier, date: DateOnly) => Answer, expected: Part<Answer>) {
        if (typeof expected === 'object' && expected !== null)
          expect(ask(dossier, on)).toMatchObject(expected as object);
        else expect(ask(dossier, on)).toEqual(expected);
      },
    };
  }
}

class Outcome {
  readonly decision: Decision;

  constructor(
    private readonly dossier: Dossier,
    private readonly command: CommandMessage,
    private readonly on: DateOnly,
    private readonly asker?: AuthorisedOrganisation,
  ) {
    this.decision = this.#decide(dossier);
  }

  /**
   * Expects exactly these events, in this order, or this refusal. Decided again on the new state, the command must
   * change nothing. @param expected without any: what the command states holds already
   */
  then(...expected: readonly DomainEvent[] | readonly [Refusal]): void {
    if (isRefusal(expected)) {
      expect(this.decision).toEqual(expected[0]);
      return;
    }
    expect(this.decision).toEqual({ kind: 'recorded', events: expected });
    const after = expected.reduce(evolve, this.dossier);
    expect(this.#decide(after)).toEqual({ kind: 'recorded', events: [] });
  }

  /** The same for a command that records its events anew each time. */
  thenEachTime(...expected: readonly DomainEvent[]): void {
    expect(this.decision).toEqual({ kind: 'recorded', events: expected });
  }

  #decide(dossier: Dossier): Decision {
    const { definition, body } = this.command;
    return decide(definition, definition.schema.parse(body), dossier, {
      today: this.on,
      organisation: agency,
      asker: this.asker,
    });
  }
}

function isRefusal(expected: readonly DomainEvent[] | readonly [Refusal]): expected is readonly [Refusal] {
  return expected.some((each) => 'kind' in each);
}
