import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import {
  registerStream,
  type RegisterCommand,
  type RegisterSubject,
} from '../../../libs/domain/organisation/register.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { Position } from '../../../libs/event-store/port.js';
import { administrativeAnswer, type AdministrativeAnswer } from '../handling/administrative-answer.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { Dependencies } from '../handling/dependencies.js';
import { handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { loadStream } from '../handling/loaded-stream.js';
import { Problem } from '../http/problem.js';
import { checkPlaces } from './check-places.js';

export type RegisterNeeds = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'keyRing' | 'organisations' | 'store'
>;

/** The longest that a command waits until what was recorded was applied here; older knowledge is stale by then. */
const WAIT_MS = 2_000;

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
  const stream = registerStream(command);
  const metadata = metadataOf(needs, definition.name, envelope);
  const handled = await handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadStream(needs, stream),
    async decide({ recorded }) {
      await registerKnown(needs, recorded.at(-1)?.position);
      const { register } = needs.organisations;
      return definition.decide(command, register, { today: brusselsDay(needs.clock()) });
    },
    prepare: () => keyOfOrganisation(needs, metadata.organisation),
  });
  const answer = administrativeAnswer(handled);
  await registerApplied(needs, answer.position as Position | null);
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
