/** Who may correct: whoever may record the wrong fact, and what is right in its place. */
import type { DossierCommand } from '../../../libs/domain/dossier/command.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedStream } from '../handling/loaded-stream.js';

/** What a correction names: the event that was wrong, and the command that states what is right. */
interface Correction {
  readonly event: string;
  readonly right?: { readonly command: string; readonly fields: object };
}

type Needs = Pick<Dependencies, 'rights'>;
type Organisation = Pick<Caller, 'organisation'>;

const correctionIn = ({ name }: Pick<DossierCommand, 'name'>, stated: unknown): Partial<Correction> =>
  name === 'CorrectFact' ? (stated as Correction) : {};

/**
 * Checks that the organisation may state what is right, before anybody is looked up.
 * @throws Problem as checkCommand
 */
export function checkRight(
  { rights }: Needs,
  caller: Organisation,
  definition: Pick<DossierCommand, 'name'>,
  stated: unknown,
): void {
  const { right } = correctionIn(definition, stated);
  if (right) rights.checkCommand(caller, right.command, right.fields, '/right');
}

/** Checks that the organisation may correct the wrong fact. @throws Problem as checkCorrection */
export function checkWrong(
  { rights }: Needs,
  caller: Organisation,
  definition: Pick<DossierCommand, 'name'>,
  stated: unknown,
  { recorded }: Pick<LoadedStream, 'recorded'>,
): void {
  const { event } = correctionIn(definition, stated);
  const wrong = recorded.find(({ id }) => id === event);
  if (wrong)
    rights.checkCorrection(caller, {
      type: wrong.type,
      recordedBy: wrong.metadata['organisation'] as string,
    });
}
