import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { brusselsDay, type DateOnly } from '../../../libs/domain/dates.js';
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
import type { HistoryEvent } from '../../../libs/magda/mappings/mapping.js';
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
    const read = readAnswer(text);
    if ('outcome' in read) return read;
    const { document, exceptions } = read;
    const refused = this.#refusalOf(document);
    if (refused) return refused;

    const act = actOf(this.parts.blindIndex, {
      command: 'ImportAnswer',
      key: text,
      body: text,
      caller,
      requestId,
    });
    try {
      return { ...(await amidOthers(() => this.#attempt(document, act))), exceptions };
    } catch (error) {
      if (error instanceof AppendTooLarge) return tooLarge;
      throw error;
    }
  }

  #refusalOf({ insz, statedOn }: Document): ImportResult | undefined {
    const synthetic = inszKind(insz) === 'test';
    if (synthetic && !this.parts.configuration.syntheticPersons)
      return refused('SYNTHETIC_PERSON', 'KBIDossier/Personalia/INSZ');
    const isFuture = statedOn > brusselsDay(this.parts.clock());
    return isFuture ? refused('FUTURE_DATE', 'Context/Bericht/Tijdstip/Datum') : undefined;
  }

  async #attempt(document: Document, act: Act): Promise<ImportResult> {
    const { loaded, road } = await this.#target(document, act);
    if (loaded.state.person.status === 'erased') return erased;
    const held = heldEvents(await this.parts.dossiers.open(loaded));
    const observation = document.observe(held, act.digest);
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
  async #target({ insz }: Document, act: Act): Promise<{ loaded: LoadedDossier; road: Road | undefined }> {
    const road = await this.parts.dossiers.find(insz);
    if (road.dossier) return { loaded: await this.parts.dossiers.load(road.dossier), road: undefined };
    const id = dossierIdOf(act);
    return {
      loaded: road.expected === 'noStream' ? newDossier(id) : await this.parts.dossiers.load(id),
      road,
    };
  }
}

/** An answer that can be imported, as long as it is to be observed: then its elements are let go of. */
class Document {
  readonly insz: Insz;
  readonly statedOn: DateOnly;
  #answer: OfficialAnswer | undefined;

  constructor(
    private readonly text: string,
    answer: OfficialAnswer,
  ) {
    this.insz = answer.insz as Insz; // as stated: its check may fail
    this.statedOn = answer.statedOn;
    this.#answer = answer;
  }

  /**
   * What it implies. Elements that lived on while its events are recorded would cost the garbage collector as much as
   * reading them did; who decides anew, because others wrote in between, reads them anew.
   */
  observe(held: readonly HistoryEvent[], digest: string): Observation {
    const answer = this.#answer ?? readAgain(this.text);
    this.#answer = undefined;
    return observe(answer, held, digest);
  }
}

/** A document and the exceptions beside it, or what becomes of a text that can't be imported. */
function readAnswer(
  text: string,
): { readonly document: Document; readonly exceptions: ImportResult['exceptions'] } | ImportResult {
  const reply = readDossierReply(text);
  if (reply.outcome === 'invalid') return { ...nothing, outcome: 'invalid', problems: [...reply.violations] };
  const exceptions = reply.exceptions.map(({ code }) => ({ code }));
  if (reply.outcome === 'exceptions') return { ...nothing, outcome: 'exception', exceptions };
  const answer = officialAnswer(reply);
  if (answer.outcome === 'invalid')
    return { ...nothing, outcome: 'invalid', problems: [...answer.violations] };
  return { document: new Document(text, answer), exceptions };
}

/** An answer that was read before. */
function readAgain(text: string): OfficialAnswer {
  const reply = readDossierReply(text);
  const answer = reply.outcome === 'dossier' ? officialAnswer(reply) : reply;
  if (answer.outcome !== 'answer') throw new TypeError('a text is no answer any more');
  return answer;
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
