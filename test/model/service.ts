/** The handlers of commands over a log in memory, with two dossiers of one person. */
import { deepStrictEqual } from 'node:assert';
import {
  dossierCommand,
  handleDossierCommand,
  type DossierCommandNeeds,
} from '../../apps/api/commands/handle-dossier-command.js';
import { mergeDossiers } from '../../apps/api/commands/merge-dossiers.js';
import { unmergeDossiers } from '../../apps/api/commands/unmerge-dossiers.js';
import type { Dossiers } from '../../apps/api/handling/dossiers.js';
import { metadataOf } from '../../apps/api/handling/command-envelope.js';
import { handleCommand } from '../../apps/api/handling/handle-command.js';
import { importAnswer } from '../../apps/api/imports/import-answer.js';
import type { CommandEnvelope } from '../../apps/api/http/operation.js';
import { Problem } from '../../apps/api/http/problem.js';
import { eventDefinitionOf } from '../../libs/domain/catalogue.js';
import type { DossierCommand } from '../../libs/domain/dossier/command.js';
import { momentsPassed } from '../../libs/domain/dossier/moment-table.js';
import { DossierJoined } from '../../libs/domain/dossier/merging.js';
import { EventId, type DossierId } from '../../libs/domain/identifiers/ids.js';
import { streams } from '../../libs/domain/streams.js';
import { day } from '../../libs/domain/kernel/dates.js';
import { record } from '../../libs/domain/kernel/decision.js';
import { identity, openDossier } from '../support/examples.js';
import { documents, numbers } from './documents.js';
import { MemoryKeys } from './memory-keys.js';
import { MemoryLog } from './memory-log.js';
import { blindIndex, caller, needsOver } from './memory-service.js';
import type { Sent, Step, Which } from './steps.js';

export class Model {
  readonly log = new MemoryLog();
  readonly keyRing = new MemoryKeys();
  readonly dossiers: Dossiers;
  readonly ids = new Map<Which, DossierId>();
  readonly #needs: DossierCommandNeeds;
  #keys = 0;
  /** The last command that was accepted. */
  #last: { definition: DossierCommand; command: unknown; envelope: CommandEnvelope } | undefined;

  private constructor() {
    const { keyRing } = this;
    this.#needs = needsOver(this.log, keyRing);
    this.dossiers = this.#needs.dossiers;
  }

  /** Two dossiers, opened under two numbers. */
  static async open(): Promise<Model> {
    const model = new Model();
    for (const which of ['one', 'other'] as const) {
      const { body } = openDossier({ person: { insz: numbers[which] }, identity });
      const { dossier } = await model.#command('OpenDossier', body);
      model.ids.set(which, dossier);
    }
    return model;
  }

  /** Does a step. @returns the code of the refusal, if it was refused */
  async take(step: Step): Promise<string | undefined> {
    try {
      await this.#do(step);
      return undefined;
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }

  async #do(step: Step): Promise<void> {
    switch (step.kind) {
      case 'command': {
        const { command, body } = step.sent;
        await this.#command(command, { ...body, person: { insz: numbers[step.dossier] } });
        return;
      }
      case 'import':
        await importAnswer(this.#needs as never, documents[step.dossier][step.document] ?? '', { caller });
        return;
      case 'correct':
        await this.#correct(step);
        return;
      case 'daily':
        await this.#passDays(step);
        return;
      case 'merge':
        await mergeDossiers(this.#needs as never, this.#both, this.#nextEnvelope(step));
        return;
      case 'unmerge':
        await this.#unmerge(step);
    }
  }

  get #both() {
    return { dossier: this.idOf('one'), from: this.idOf('other'), reason: 'of one person' };
  }

  #nextEnvelope(body: unknown): CommandEnvelope {
    this.#keys += 1;
    return { key: `k${String(this.#keys)}`, body, caller };
  }

  /** Separates the dossiers; some of what was recorded since is moved to the other. */
  async #unmerge({ moved }: Extract<Step, { kind: 'unmerge' }>): Promise<void> {
    const since = this.log.stream(streams.dossier.of(this.idOf('one')));
    const joined = since.findLastIndex(({ type }) => type === DossierJoined.name);
    const late = since
      .slice(joined + 1)
      .filter(({ type }) => eventDefinitionOf(type).notCorrected === undefined);
    const chosen = late.filter((_, index) => Math.floor(moved / 2 ** (index % 8)) % 2 === 1);
    const request = { ...this.#both, moved: chosen.map(({ id }) => EventId.parse(id)) };
    await unmergeDossiers(this.#needs as never, request, this.#nextEnvelope(request));
  }

  /** Corrects one of the events of a dossier. */
  async #correct({ dossier, event, right }: Extract<Step, { kind: 'correct' }>): Promise<void> {
    const { whole } = await this.dossiers.load(this.idOf(dossier));
    const correctable = whole.filter(({ type }) => eventDefinitionOf(type).notCorrected === undefined);
    const { person: _, ...fields } = right?.body ?? {};
    await this.#command('CorrectFact', {
      person: { dossier: this.idOf(dossier) },
      event: (correctable[event % correctable.length] ?? whole[0])?.id,
      reason: 'recorded in error',
      ...(right && { right: { command: right.command, ...fields } }),
    });
  }

  /** Records what has become so by a day, as the daily run does. */
  async #passDays({ dossier, on }: Extract<Step, { kind: 'daily' }>): Promise<void> {
    const metadata = metadataOf({ blindIndex }, 'RecordMoments', this.#nextEnvelope({ on }));
    await handleCommand(this.#needs, {
      metadata,
      repetition: 'goesOn',
      load: () => this.dossiers.load(this.idOf(dossier)),
      decide: ({ state }) => record(...momentsPassed(state, day(on))),
      prepare: ({ id }) => this.keyRing.ensureKey(id, 'dossier'),
    });
  }

  /** Sends the last command again, under its key. @throws AssertionError when it records anything: invariant 3 */
  async repeat(): Promise<void> {
    if (!this.#last) return;
    const before = this.log.all.length;
    const { definition, command, envelope } = this.#last;
    await handleDossierCommand(this.#needs, definition, command, envelope);
    deepStrictEqual(this.log.all.length, before, 'invariant 3: the same command again records nothing');
  }

  idOf(which: Which): DossierId {
    const id = this.ids.get(which);
    if (!id) throw new TypeError(`dossier ${which} is not open`);
    return id;
  }

  async #command(name: string, body: Sent['body']) {
    const definition = dossierCommand(name);
    const parsed = definition.schema.safeParse(body);
    if (!parsed.success) throw new Problem('BODY_INVALID');
    const envelope = this.#nextEnvelope(body);
    const answer = await handleDossierCommand(this.#needs, definition, parsed.data, envelope);
    this.#last = { definition, command: parsed.data, envelope };
    return answer;
  }
}
