import type { Channel, Purpose, Section } from '../../../libs/domain/kernel/terms.js';

import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { derivedId, type CommandMetadata } from '../handling/command-envelope.js';
import type { Subject } from '../handling/resolve-person.js';

/** A question about one person, from the endpoint where it came in to its record. */
export interface Question {
  readonly id: ConsultationId;
  /** Who asks. */
  readonly organisation: KboNumber;
  /** When it was asked. */
  readonly at: Date;
  readonly channel: Channel;
  /** Without one, that for which its sender speaks. */
  readonly purpose?: Purpose;
  readonly sections: readonly Section[];
  /** Whether it makes sense only when every section is granted, and whole: an audit, or finding somebody. */
  readonly whole?: boolean;
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly reference?: string | undefined;
  /** The user whom the question names; without one, the user of the token. */
  readonly user?: string | undefined;
  readonly becauseOfChange?: boolean;
  readonly emergency?: { readonly reason: string } | undefined;
  readonly subject: Subject;
  readonly metadata: CommandMetadata;
}

/** The id of a consultation, from who asks and under which key, so that the same question meets its record. */
export const consultationIdOf = (
  organisation: string,
  { commandId }: CommandMetadata,
  person = '',
): ConsultationId => ConsultationId.parse(derivedId('consultation', organisation, commandId, person));
