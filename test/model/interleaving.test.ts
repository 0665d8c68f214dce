/** Commands on two dossiers while they are merged, each step of each of them interleaved in any order. */
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { dossierCommand, handleDossierCommand } from '../../apps/api/commands/handle-dossier-command.js';
import { mergeDossiers } from '../../apps/api/commands/merge-dossiers.js';
import { Problem } from '../../apps/api/http/problem.js';
import { consequencesOf } from '../../libs/domain/dossier/decide.js';
import type { DossierId } from '../../libs/domain/identifiers/ids.js';
import { StoreUnavailable, type RecordedEvent } from '../../libs/event-store/port.js';
import { identity, openDossier, passNt2Test, startLease } from '../support/examples.js';
import { numbers } from './documents.js';
import { MemoryKeys } from './memory-keys.js';
import { MemoryLog } from './memory-log.js';
import { caller, needsOver } from './memory-service.js';

type Answer = Awaited<ReturnType<typeof handleDossierCommand>>;

/** A command under its own key: on either dossier, by its id or the number. */
interface Racing {
  readonly which: 'one' | 'other';
  readonly by: 'dossier' | 'insz';
  readonly command: 'StartLease' | 'RecordNt2Test';
}
const racing: fc.Arbitrary<Racing> = fc.record({
  which: fc.constantFrom('one', 'other'),
  by: fc.constantFrom('dossier', 'insz'),
  command: fc.constantFrom('StartLease', 'RecordNt2Test'),
});

/** Two dossiers in a log of which every statement waits for its turn, once `scheduler` is set. */
class Race {
  readonly log = new MemoryLog();
  readonly keyRing = new MemoryKeys();
  readonly ids = { one: '' as DossierId, other: '' as DossierId };
  scheduler: fc.Scheduler | undefined;
  /** How many appends there are before one fails. */
  failsAfter = Infinity;
  readonly needs;

  constructor() {
    const { log } = this;
    const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
      this.scheduler ? this.scheduler.schedule(Promise.resolve()).then(work) : work();
    this.needs = needsOver(
      {
        append: (...append) =>
          inTurn(() => {
            this.failsAfter -= 1;
            return this.failsAfter === 0
              ? Promise.reject(new StoreUnavailable('cut off'))
              : log.append(...append);
          }),
        readStream: (...read) => inTurn(() => log.readStream(...read)),
        comparePositions: (a, b) => log.comparePositions(a, b),
        get now() {
          return log.now;
        },
      },
      this.keyRing,
    );
  }

  async open(): Promise<void> {
    for (const which of ['one', 'other'] as const) {
      const { body } = openDossier({ person: { insz: numbers[which] }, identity });
      this.ids[which] = (await this.send(`open-${which}`, 'OpenDossier', body)).dossier;
    }
  }

  send(key: string, name: string, body: object): Promise<Answer> {
    const definition = dossierCommand(name);
    return handleDossierCommand(this.needs, definition, definition.schema.parse(body), { key, body, caller });
  }

  merge() {
    const body = { dossier: this.ids.one, from: this.ids.other, reason: 'of one person' };
    return mergeDossiers(this.needs, body, { key: 'merge', body, caller });
  }

  race({ which, by, command }: Racing, index: number): Promise<Answer> {
    const person = by === 'insz' ? { insz: numbers[which] } : { dossier: this.ids[which] };
    const example = command === 'StartLease' ? startLease() : passNt2Test();
    const own =
      command === 'StartLease' ? { lease: `lease-${String(index)}` } : { test: `test-${String(index)}` };
    return this.send(`race-${String(index)}`, command, { ...example.body, ...own, person });
  }

  eventsOf(which: 'one' | 'other'): readonly RecordedEvent[] {
    return this.log.stream(`dossier-${this.ids[which]}`);
  }
}

/** Sends again what the store didn't answer. @returns undefined when it was refused because of the merger */
async function untilAnswered<Result>(send: () => Promise<Result>): Promise<Result | undefined> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (error instanceof Problem && error.code === 'DOSSIER_MERGED') return undefined;
      const isPassing =
        error instanceof StoreUnavailable || (error instanceof Problem && error.code === 'CONFLICT');
      if (!isPassing) throw error;
    }
  }
}

test('what was acknowledged is there, what was refused left nothing, and both are one in the end', async () => {
  let refused = 0;
  const property = fc.asyncProperty(
    fc.scheduler(),
    fc.array(racing, { minLength: 1, maxLength: 5 }),
    fc.nat(12),
    async (scheduler, commands, cut) => {
      const race = new Race();
      await race.open();
      const opened = race.log.all.length;
      race.scheduler = scheduler;
      race.failsAfter = cut + 1;
      const both = Promise.all([
        untilAnswered(() => race.merge()),
        untilAnswered(() => race.merge()),
        ...commands.map((command, index) => untilAnswered(() => race.race(command, index))),
      ]);
      const [merged, again, ...answers] = await scheduler.waitFor(both);
      race.scheduler = undefined;

      expect(merged).toMatchObject({ dossier: race.ids.one, from: race.ids.other });
      expect(again).toMatchObject({ dossier: race.ids.one });
      expect(race.eventsOf('other').at(-1)?.type).toBe('DossierMerged');
      expect(race.eventsOf('one').filter(({ type }) => type === 'DossierJoined')).toHaveLength(1);

      for (const [index, answer] of (answers as (Answer | undefined)[]).entries()) {
        const { by, which } = commands[index]!;
        if (!answer) refused += 1;
        if (!answer) expect([by, which]).toEqual(['dossier', 'other']);
        else expect((await race.race(commands[index]!, index)).events).toEqual(answer.events);
      }
      const told = (answers as (Answer | undefined)[]).flatMap((answer) => answer?.events ?? []);
      const commandsOf = ['StartLease', 'RecordNt2Test'];
      const recorded = race.log.all
        .slice(opened)
        .filter(
          ({ metadata, stream }) =>
            stream.startsWith('dossier') && commandsOf.includes(metadata['command'] as string),
        );
      expect(told.map(({ id }) => id).sort()).toEqual(recorded.map(({ id }) => id).sort());

      for (const which of ['one', 'other'] as const) {
        const { id, state, whole } = await race.needs.dossiers.load(race.ids[which]);
        expect(id).toBe(race.ids.one);
        expect(whole).toHaveLength(race.eventsOf('one').length + race.eventsOf('other').length);
        expect(consequencesOf(state)).toEqual([]); // what follows from both is recorded
        expect((await race.needs.pointers.find(numbers[which] as never)).dossier).toBe(race.ids.one);
      }
    },
  );
  await fc.assert(property, {
    numRuns: 60,
    ...(process.env['KBI_TEST_SEED'] && { seed: Number(process.env['KBI_TEST_SEED']) }),
  });
  expect(refused).toBeGreaterThan(0);
});
