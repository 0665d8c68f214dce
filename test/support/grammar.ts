/** One grammar for the rules of every context: given(events).when(command).then(events, or a refusal). */
import { expect } from '@jest/globals';
import type { z } from 'zod';
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { CommandDefinition } from '../../libs/domain/kernel/command.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { Refusal } from '../../libs/domain/refusals/refusal.js';
import type { Overrides } from './event-example.js';

/** A command with its body as a sender writes it. */
export interface CommandMessage {
  readonly definition: CommandDefinition;
  readonly body: Overrides;
}

/** An example of a command, of which a test overrides some fields. */
export const commandExample =
  (definition: CommandDefinition, fields: Overrides) =>
  (overrides: Overrides = {}): CommandMessage => ({ definition, body: { ...fields, ...overrides } });

/** Decides a command by its own definition. @throws z.ZodError when its body isn't right */
export const decideMessage = (
  { definition, body }: CommandMessage,
  state: unknown,
  context: object,
): Decision => definition.decide(definition.schema.parse(body), state as never, context as never);

/** What happened before: an event, an example as it is, or a command that must have been accepted. */
export type Past<Question> = DomainEvent | Question | (() => DomainEvent | Question);

/** What the grammar needs of a context. */
interface Grammar<State, Question, Answer, Circumstances extends readonly unknown[]> {
  /** The state after events. @param asOf only of those that held by that day, where the context folds by day */
  readonly fold: (history: readonly DomainEvent[], asOf?: DateOnly) => State;
  /** Decides a command or a question. @param circumstances what else `when` was told */
  readonly decide: (question: Question, state: State, ...circumstances: Circumstances) => Answer;
  /** An event with those that follow from it in the same append. */
  readonly follow?: (history: readonly DomainEvent[], event: DomainEvent) => readonly DomainEvent[];
}

/** Some of a value; days and identifiers as plain text. */
type Part<Value> = Value extends string & z.core.$brand
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]?: Part<Value[Key]> }
    : Value;

/** The words of a context. */
export const grammar =
  <
    State,
    Question extends object,
    Answer extends { readonly kind: string },
    Circumstances extends readonly unknown[],
  >(
    context: Grammar<State, Question, Answer, Circumstances>,
  ) =>
  (...past: readonly Past<Question>[]): Given<State, Question, Answer, Circumstances> =>
    new Given(context, past);

class Given<
  State,
  Question extends object,
  Answer extends { readonly kind: string },
  Circumstances extends readonly unknown[],
> {
  readonly history: readonly DomainEvent[];

  constructor(
    private readonly context: Grammar<State, Question, Answer, Circumstances>,
    past: readonly Past<Question>[],
  ) {
    const { follow = alone } = context;
    const nothingElse = [] as unknown as Circumstances;
    let history: readonly DomainEvent[] = [];
    for (const example of past) {
      const one = typeof example === 'function' ? example() : example;
      const events =
        'facts' in one
          ? follow(history, one)
          : recordedBy(context.decide(one, context.fold(history), ...nothingElse));
      history = [...history, ...events];
    }
    this.history = history;
  }

  get state(): State {
    return this.context.fold(this.history);
  }

  /** A command or a question comes in. */
  when(question: Question, ...circumstances: Circumstances): Outcome<State, Answer> {
    const decide = (state: State) => this.context.decide(question, state, ...circumstances);
    return new Outcome(decide, this.context.fold, this.history);
  }

  /** Looks at the state as of a day. */
  asOf(date: string) {
    const on = day(date);
    const state = this.context.fold(this.history, on);
    return {
      /** What a function of the state and the day says. @param expected the part of it that matters */
      then<Value>(ask: (state: State, date: DateOnly) => Value, expected: Part<Value>) {
        if (typeof expected === 'object' && expected !== null)
          expect(ask(state, on)).toMatchObject(expected as object);
        else expect(ask(state, on)).toEqual(expected);
      },
    };
  }
}

class Outcome<State, Answer extends { readonly kind: string }> {
  readonly decision: Answer;

  constructor(
    private readonly decide: (state: State) => Answer,
    private readonly fold: (history: readonly DomainEvent[]) => State,
    private readonly history: readonly DomainEvent[],
  ) {
    this.decision = decide(fold(history));
  }

  /**
   * What was decided: exactly these events, in this order; or this refusal; or an answer of which this is the part that
   * matters. After events the command is decided again on the new state and must change nothing.
   * @param expected none at all: what the command states holds already
   */
  then(...expected: readonly DomainEvent[] | readonly [Refusal | Part<Answer>]): void {
    if (isAnswer(expected)) {
      const [answer] = expected;
      if ('code' in answer) expect(this.decision).toEqual(answer);
      else expect(this.decision).toMatchObject(answer);
      return;
    }
    this.thenEachTime(...expected);
    const after = this.fold([...this.history, ...expected]);
    expect(this.decide(after)).toEqual({ kind: 'recorded', events: [] });
  }

  /** The same for a command that states something anew each time it comes in. */
  thenEachTime(...expected: readonly DomainEvent[]): void {
    expect(this.decision).toEqual({ kind: 'recorded', events: expected });
  }
}

const alone = (_: unknown, event: DomainEvent): readonly DomainEvent[] => [event];

const isAnswer = <Answer>(
  expected: readonly DomainEvent[] | readonly [Answer],
): expected is readonly [Answer & object] => expected.some((one) => !('facts' in (one as object)));

/** The events of an accepted command. @throws TypeError when it was refused */
function recordedBy(decision: object): readonly DomainEvent[] {
  if (!('events' in decision)) throw new TypeError(`not accepted: ${JSON.stringify(decision)}`);
  return decision.events as readonly DomainEvent[];
}
