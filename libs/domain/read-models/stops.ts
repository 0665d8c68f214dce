/** What an operator decides about a read model that stands still at an event, on the stream of that read model. */
import { z } from 'zod';
import { command } from '../kernel/command.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity, type FactEvent, type FactEventOf } from '../kernel/event.js';
import { note, SystemText } from '../kernel/text.js';
import { refuse } from '../refusals/refusal.js';

/** Sealed with the key of the operator's organisation: it may name somebody. */
const Reason = note(2_000);
const stop = {
  projection: fact(SystemText, 'leesmodel'),
  /** The event at which it stands still. */
  position: fact(SystemText, 'positie in het log'),
  type: fact(SystemText, 'gebeurtenis'),
};

export const ProjectionEventSkipped = event('ProjectionEventSkipped', {
  title: 'Gebeurtenis overgeslagen door een leesmodel',
  meaning:
    'A read model passes over one event, as if the log didn’t hold it, now and whenever it is built anew.',
  fields: { ...stop, reason: identity(Reason, 'reden') },
});

export const ProjectionRetried = event('ProjectionRetried', {
  title: 'Leesmodel opnieuw geprobeerd',
  meaning: 'A read model tries the event again at which it stands still.',
  fields: { ...stop, reason: identity(Reason.optional(), 'reden') },
});

/** Where a build of a read model stands still. */
export interface Stop {
  readonly position: string;
  readonly type: string;
}

/** What decides on a read model: its name, and where its builds stand still. */
interface Standing {
  readonly projection: string;
  readonly stops: readonly Stop[];
}

const isSkip = (decided: FactEvent): decided is FactEventOf<typeof ProjectionEventSkipped> =>
  decided.type === ProjectionEventSkipped.name;

/** The positions that a read model passes over. @param decided all events of its stream */
export const skippedIn = (decided: readonly FactEvent[]): readonly string[] =>
  decided.filter(isSkip).map(({ facts }) => facts.position);

/** Every command on a read model; its stream is that of the read model, its state all events of that stream. */
export const readModelCommands = {
  /** Only where it stands still: what was counted in already can’t be left out of the tables that have it. */
  SkipProjectionEvent: command({
    name: 'SkipProjectionEvent',
    meaning:
      'Has a read model pass over the event at which it stands still, now and whenever it is built anew.',
    schema: z.strictObject({
      position: SystemText.describe('Of the event: see `GET /v1/operations/projections`'),
      reason: Reason.describe('Why nothing is lost by it'),
    }),
    refusals: ['READ_MODEL_NOT_STOPPED'],
    records: [ProjectionEventSkipped],
    decide({ position, reason }, decided: readonly FactEvent[], { projection, stops }: Standing) {
      if (skippedIn(decided).includes(position)) return nothing();
      const stopped = stops.find((one) => one.position === position);
      if (!stopped) return refuse('READ_MODEL_NOT_STOPPED', '/position');
      return record(ProjectionEventSkipped.of({ projection, position, type: stopped.type, reason }));
    },
  }),
  RetryProjection: command({
    name: 'RetryProjection',
    meaning: 'Has a read model try the event again at which it stands still.',
    schema: z.strictObject({ reason: Reason.optional() }),
    refusals: ['READ_MODEL_NOT_STOPPED'],
    records: [ProjectionRetried],
    decide({ reason }, _: readonly FactEvent[], { projection, stops }: Standing) {
      const [first] = stops;
      if (!first) return refuse('READ_MODEL_NOT_STOPPED');
      return record(ProjectionRetried.of({ projection, position: first.position, type: first.type, reason }));
    },
  }),
};
