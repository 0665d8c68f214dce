import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { brusselsDay } from '../../../libs/domain/dates.js';
import { requirementChanges } from '../../../libs/domain/dossier/housing-language.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { inszKind, type Insz } from '../../../libs/domain/identifiers/insz.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals.js';
import { AppendTooLarge } from '../../../libs/event-store/port.js';
import {
  observe,
  officialAnswer,
  type Observation,
  type OfficialAnswer,
} from '../../../libs/magda/observe.js';
import { readDossierReply } from '../../../libs/magda/read.js';
import type { XmlRefusal } from '../../../libs/magda/xml.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { amidOthers } from '../amid-others.js';
import { actOf, type Act } from '../act.js';
import {
  dossierIdOf,
  lastPosition,
  newDossier,
  type LoadedDossier,
  type Road,
} from '../dossiers/dossier-repository.js';
import { heldEvents } from '../dossiers/held-events.js';
import { PARTS, type Parts } from '../parts.js';

const Place = z.string().describe('A path in the document, without content');

/** What became of one document. It names places and never what stands there. */
export const ImportResult = z
  .object({
    outcome: z
      .enum(['imported', 'unchanged', 'exception', 'older', 'invalid'])
      .describe(
        'unchanged: this very document was imported before; exception: the document holds no dossier; ' +
          'older: a later answer about the person was imported before; invalid: see the problems',
      ),
    dossier: DossierId.optional(),
    events: z.int().describe('How many events were recorded'),
    notUnderstood: z.array(Place).describe('What this version can’t turn into events yet'),
    findings: z.array(z.object({ code: z.string(), place: Place })),
    exceptions: z.array(z.object({ code: z.string() })),
    problems: z.array(
      z.object({ place: Place, line: z.int().optional(), rule: z.string(), reason: z.string() }),
    ),
    position: z.string().nullable().describe('How far the log stood'),
  })
  .meta({ id: 'ImportResult', description: 'What became of an official answer' });
export type ImportResult = z.output<typeof ImportResult>;

/** The text of a reply to GeefDossierKBI 01.00, to be turned into events of the person's dossier. */
export class ImportAnswer extends Command<ImportResult> {
  constructor(
    readonly text: string,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

const nothing = { events: 0, notUnderstood: [], findings: [], exceptions: [], problems: [], position: null };

/**
 * Imports an official answer: what it states is recorded, also where a rule would have refused it. The document itself
 * is the key: imported again, whoever does it, it changes nothing. It is recorded in one append, or where that is too
 * much for one, in several, and says at the end that it was imported; after a crash in between, who imports it again
 * records what is not held yet.
 */
@CommandHandler(ImportAnswer)
export class ImportAnswerHandler implements ICommandHandler<ImportAnswer, ImportResult> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem CONFLICT, and EventStoreError when the store fails: import the document again */
  async execute({ text, caller, requestId }: ImportAnswer): Promise<ImportResult> {
    const reply = readDossierReply(text);
    if (reply.outcome === 'invalid') return { ...nothing, outcome: 'invalid', problems: [...reply.problems] };
    const exceptions = reply.exceptions.map(({ code }) => ({ code }));
    if (reply.outcome === 'exceptions') return { ...nothing, outcome: 'exception', exceptions };
    const answer = officialAnswer(reply);
    if (answer.outcome === 'invalid')
      return { ...nothing, outcome: 'invalid', problems: [...answer.problems] };
    const refused = this.#refusalOf(answer);
    if (refused) return refused;

    const act = actOf(this.parts.blindIndex, {
      command: 'ImportAnswer',
      key: text,
      body: text,
      caller,
      requestId,
    });
    try {
      return { ...(await amidOthers(() => this.#attempt(answer, act))), exceptions };
    } catch (error) {
      if (error instanceof AppendTooLarge) return tooLarge;
      throw error;
    }
  }

  #refusalOf({ insz, statedOn }: OfficialAnswer): ImportResult | undefined {
    const synthetic = inszKind(insz as Insz) === 'test';
    if (synthetic && !this.parts.configuration.syntheticPersons)
      return refused('SYNTHETIC_PERSON', 'KBIDossier/Personalia/INSZ');
    const isFuture = statedOn > brusselsDay(this.parts.clock());
    return isFuture ? refused('FUTURE_DATE', 'Context/Bericht/Tijdstip/Datum') : undefined;
  }

  async #attempt(answer: OfficialAnswer, act: Act): Promise<ImportResult> {
    const { loaded, road } = await this.#target(answer, act);
    if (loaded.state.person.status === 'erased') return erased;
    const observation = observe(answer, heldEvents(await this.parts.dossiers.open(loaded)), act.digest);
    if (observation.outcome !== 'observed') {
      const position = lastPosition(loaded.recorded) ?? null;
      return { ...resultOf(observation), outcome: observation.outcome, dossier: loaded.id, position };
    }
    const [stated, closing] = [observation.events.slice(0, -1), observation.events.slice(-1)];
    const events = [...stated, ...requirementChanges(observation.dossier), ...closing];
    const { dossiers } = this.parts;
    const key = await (road ? dossiers.begin(road, loaded.id, act) : dossiers.key(loaded.id));
    if (key === 'destroyed') return erased;
    const { position, repeated } = await dossiers.appendOn(loaded, events, key, act);
    const done = repeated
      ? ({ outcome: 'unchanged', events: 0 } as const)
      : ({ outcome: 'imported', events: events.length } as const);
    return { ...resultOf(observation), ...done, dossier: loaded.id, position };
  }

  /** The dossier of the person; of somebody new, an empty one under the id that this document would open. */
  async #target(
    { insz }: OfficialAnswer,
    act: Act,
  ): Promise<{ loaded: LoadedDossier; road: Road | undefined }> {
    const road = await this.parts.dossiers.find(insz as Insz); // as stated: its check may fail
    if (road.dossier) return { loaded: await this.parts.dossiers.load(road.dossier), road: undefined };
    const id = dossierIdOf(act);
    return {
      loaded: road.expected === 'noStream' ? newDossier(id) : await this.parts.dossiers.load(id),
      road,
    };
  }
}

function resultOf({ notUnderstood, findings }: Observation) {
  return { ...nothing, notUnderstood: [...notUnderstood], findings: [...findings] };
}

/** What became of a document that could not be read as text. */
export function unreadable({ refused }: XmlRefusal): ImportResult {
  return invalid('/', 'unreadable', `the text ${refused}`);
}

function invalid(place: string, rule: string, reason: string): ImportResult {
  return { ...nothing, outcome: 'invalid', problems: [{ place, rule, reason }] };
}

function refused(code: RefusalCode, place: string): ImportResult {
  return invalid(place, code, refusals[code].en);
}

const erased = refused('DOSSIER_ERASED', 'KBIDossier');
const tooLarge = invalid('KBIDossier', 'too-large', 'holds a text that is too long to be recorded');
