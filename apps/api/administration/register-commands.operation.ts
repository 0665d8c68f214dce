import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import {
  registerCommands,
  registerStream,
  type RegisterCommand,
  type RegisterSubject,
} from '../../../libs/domain/organisation/register.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { Position } from '../../../libs/event-store/port.js';
import { dossier } from '../../../libs/magda/edition-01/dossier.js';
import { wrongPlaces } from '../../../libs/magda/redact.js';
import {
  AdministrativeAnswer,
  handleAdministrativeCommand,
  type AdministrativeNeeds,
} from '../handling/administrative-answer.js';
import type { Dependencies } from '../handling/dependencies.js';
import { json, jsonOf, operation, type CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';

export type RegisterNeeds = AdministrativeNeeds & Pick<Dependencies, 'organisations'>;

/** The longest that a command waits until what was recorded was applied here; older knowledge is stale by then. */
const WAIT_MS = 2_000;

/** Each command on organisations, authorisations and communes is an operation of its own. */
export default (Object.values(registerCommands) as unknown as readonly RegisterCommand[]).map(
  (definition) => {
    const { name, meaning, schema, refusals } = definition;
    return operation({
      method: 'post',
      path: `/v1/organisation-commands/${name}`,
      tag: 'Organisations',
      summary: meaning,
      scope: 'admin',
      idempotent: true,
      body: json(schema),
      answer: jsonOf(AdministrativeAnswer),
      problems: [...refusals, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED', 'AUTHORISATIONS_NOT_CURRENT'],
      handle: ({ body, envelope }, needs: RegisterNeeds) =>
        handleRegisterCommand(needs, definition, body, envelope),
    });
  },
);

/**
 * Handles a command on an organisation, an authorisation or a commune.
 * @param command as read by its own schema @throws Problem of a refusal; CONFLICT
 */
export async function handleRegisterCommand(
  needs: RegisterNeeds,
  definition: RegisterCommand,
  command: RegisterSubject,
  envelope: CommandEnvelope,
): Promise<AdministrativeAnswer> {
  if (isGrant(command)) checkPlaces([{ at: '', given: command }]);
  const answer = await handleAdministrativeCommand(needs, {
    name: definition.name,
    envelope,
    stream: registerStream(command),
    async decide(recorded) {
      await registerKnown(needs, recorded.at(-1)?.position);
      const { register } = needs.organisations;
      return definition.decide(command, register, { today: brusselsDay(needs.clock()) });
    },
  });
  await registerApplied(needs, answer.position);
  return answer;
}

/** Waits until the register was applied up to a position. @throws Problem AUTHORISATIONS_NOT_CURRENT */
export async function registerKnown(
  { organisations }: Pick<RegisterNeeds, 'organisations'>,
  position: Position | undefined,
): Promise<void> {
  if (position && !(await organisations.waitFor(position, WAIT_MS)))
    throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
}

/** Waits, but not for long, until the next question is decided on what was recorded. */
export async function registerApplied(
  { organisations }: Pick<RegisterNeeds, 'organisations'>,
  position: Position | null,
): Promise<void> {
  if (position) await organisations.waitFor(position, WAIT_MS);
}

/** Whether a command says what may be seen. */
const isGrant = (command: object): command is Disclosure =>
  'sections' in command && 'fields' in command && 'presenceOf' in command;

/**
 * Checks that what authorisations name can be given in a valid official dossier.
 * @param authorisations each with the JSON pointer to it in the request @throws Problem BODY_INVALID
 */
export function checkPlaces(
  authorisations: readonly { readonly at: string; readonly given: Disclosure }[],
): void {
  const faults = authorisations.flatMap(({ at, given }) =>
    wrongPlaces(given, dossier).map(({ in: list, index, reason }) => ({
      at: `${at}/${list}/${String(index)}`,
      detail: reason,
    })),
  );
  if (faults.length > 0) throw new Problem('BODY_INVALID', faults);
}
