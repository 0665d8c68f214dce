import type { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { RunCommand, type CommandAnswer } from '../dossiers/run-command.js';
import type { Parts } from '../parts.js';
import { callerOf } from './authentication.guard.js';
import { ndjsonOf, runLines } from './lines.js';

/** The idempotency key of a line. */
export const LineId = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters')
  .describe('The idempotency key of this line');

/** One line of a bulk: a command with its own idempotency key. */
export const BulkLine = z
  .strictObject({
    id: LineId,
    command: z.string().max(100),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BulkLine', description: 'One command of a bulk' });

type Line = z.output<typeof BulkLine>;

/** Which commands come in as lines, and what is told of each. */
export interface Bulk {
  readonly schema: z.ZodType<Line>;
  /** The most lines that are run, where there is a limit. */
  readonly most?: number;
  readonly tell: (answer: CommandAnswer) => object;
}

/** By what the commands are run. */
interface Running {
  readonly commands: CommandBus;
  readonly parts: Pick<Parts, 'configuration' | 'limits' | 'dossiers'>;
}

/**
 * Runs commands that come in as lines, each when there is room within the limit of its organisation. Commands on the
 * same person run in the order of their lines; others run side by side.
 * @throws Problem MEDIA_TYPE
 */
export function runBulk(
  { schema, most, tell }: Bulk,
  request: FastifyRequest,
  { commands, parts }: Running,
): AsyncGenerator<string> {
  const caller = callerOf(request);
  const persons = new Persons(async (insz) => (await parts.dossiers.find(insz)).dossier);
  const run = async ({ command, id, body }: Line) => {
    await parts.limits.waitForTurn(caller.organisation);
    return commands.execute(new RunCommand(command, id, body, caller, request.id));
  };
  return runLines(ndjsonOf(request.body), {
    schema,
    longest: parts.configuration.maxBodyBytes,
    most,
    async begin(line) {
      const person = await persons.nameOf(line.body);
      return async () => {
        const answer = await persons.inOrder(person, () => run(line));
        persons.sameAs(person, answer.dossier);
        return tell(answer);
      };
    },
  });
}

type FindDossier = (insz: Insz) => Promise<string | undefined>;

/** Keeps the order of one person's commands, however each line names the person. */
class Persons {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #names = new Map<string, string>();

  constructor(private readonly find: FindDossier) {}

  /** One name per person in this bulk: the dossier's id, or the INSZ of somebody who was new to it. */
  async nameOf(body: Line['body']): Promise<string> {
    const { insz, dossier } = (body['person'] ?? {}) as { insz?: unknown; dossier?: unknown };
    const stated = Insz.safeParse(insz).data;
    if (stated === undefined) return this.#names.get(String(dossier)) ?? String(dossier);
    const name = this.#names.get(stated) ?? (await this.find(stated)) ?? stated;
    this.#names.set(stated, name);
    return this.#names.get(name) ?? name;
  }

  /** The dossier that was opened for somebody new goes by the name that this bulk knows already. */
  sameAs(person: string, dossier: string): void {
    if (person !== dossier) this.#names.set(dossier, person);
  }

  inOrder<T>(person: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(person) ?? Promise.resolve()).then(work, work);
    this.#last.set(person, result);
    const forget = () => {
      if (this.#last.get(person) === result) this.#last.delete(person);
    };
    result.then(forget, forget);
    return result;
  }
}
