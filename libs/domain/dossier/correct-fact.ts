/** The command that corrects a fact: it takes back what was recorded in error, and states what is right instead. */
import { z } from 'zod';
import { dossierEvents } from '../catalogue.js';
import { EventId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { factsWithoutText, type AnyEventDefinition } from '../kernel/event.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand, type Context, type DossierCommand, type PersonReference } from './command.js';
import { correctionOf, FactCorrected } from './correction.js';
import { evolve, type Dossier } from './dossier.js';
import { eventsOf } from './subject.js';
import { Text } from './values.js';

interface Withdrawal {
  readonly command: string;
  /** The event that it records. */
  readonly event: string;
  /** By which field both events name what is withdrawn, where there may be several. */
  readonly named?: string;
}

/** Which command says of a fact that it doesn’t hold; a correction only says what was wrong in its details. */
export const withdrawals: Readonly<Record<string, Withdrawal>> = {
  Nt2TestTaken: { command: 'WithdrawNt2Test', event: 'Nt2TestWithdrawn', named: 'test' },
  LevelRecognised: {
    command: 'WithdrawRecognition',
    event: 'LevelRecognitionWithdrawn',
    named: 'recognition',
  },
  LanguageProofAccepted: {
    command: 'WithdrawLanguageProof',
    event: 'LanguageProofWithdrawn',
    named: 'proof',
  },
  PersonDied: { command: 'WithdrawDeath', event: 'DeathWithdrawn' },
  // Nothing else corrects an attest: others rely on it.
  AttestIssued: { command: 'WithdrawAttest', event: 'AttestWithdrawn', named: 'attest' },
};

/** A command as the decision on it needs it. */
type AnyCommand = DossierCommand<string, z.ZodType, Dossier>;

/** Decides a command by the rules that hold for all of them and by its own, and nothing that follows from it. */
type Decide = (definition: AnyCommand, command: unknown, dossier: Dossier, context: Context) => Decision;

/** What is right, as read by the schema of its command. */
interface Right {
  readonly command: string;
  readonly fields: object;
}

const definitionOf = (type: string): AnyEventDefinition => dossierEvents[type as keyof typeof dossierEvents];

/** Whether a command states what may be right in the place of a wrong fact; none that leads an INSZ to a dossier. */
const statesFacts = ({ records, stated, ofPartner }: DossierCommand): boolean =>
  !ofPartner && !('insz' in stated.shape) && records.some(({ notCorrected }) => notCorrected === undefined);

/**
 * @param commands every other command on a dossier
 * @param decide how any of them is decided
 */
export function correctFact(commands: Readonly<Record<string, unknown>>, decide: Decide) {
  const all = Object.values(commands) as readonly DossierCommand[];
  const byName = new Map(all.filter(statesFacts).map((one) => [one.name, one] as const));
  return dossierCommand('CorrectFact', {
    meaning: 'Corrects a fact that was recorded in error: it never held; what is right is recorded instead.',
    fields: {
      event: EventId,
      right: rightBy(byName).optional(),
      on: DateOnly.optional().describe('The day of the correction; without it, today'),
      reason: Text,
    },
    refusals: [
      'FACT_UNKNOWN',
      'FACT_NOT_CORRECTABLE',
      'FACT_TO_BE_WITHDRAWN',
      'FACT_CORRECTED_ALREADY',
      'FACT_OF_ANOTHER_ORGANISATION',
      'PERSON_DIED',
      'NOT_OWN_ORGANISATION',
      ...new Set([...byName.values()].flatMap(({ refusals }) => refusals)),
    ],
    records: [FactCorrected],
    mayFollowDeath: true,
    decide({ event, right, on, reason }, dossier: Dossier, { person, ...context }) {
      const decideRight = (after: Dossier) => (right ? decideAt(right, after, person, context) : nothing());
      const history = eventsOf(dossier);
      const wrong = history.find(({ id }) => id === event);
      if (!wrong) return refuse('FACT_UNKNOWN', '/event');
      const earlier = correctionOf(history, event);
      if (earlier) {
        const held = decideRight(dossier);
        const isSame =
          held.kind === 'recorded' && held.events.length === 0 && (right || earlier.right.length === 0);
        return isSame ? nothing() : refuse('FACT_CORRECTED_ALREADY', '/event');
      }
      const { type, facts } = wrong;
      const definition = definitionOf(type);
      const { notCorrected } = definition;
      if (notCorrected) return { ...refuse('FACT_NOT_CORRECTABLE', '/event'), instead: notCorrected };
      const correction = {
        ...{ on: on ?? context.today, event, reason },
        wrong: { type, facts: factsWithoutText(definition, facts) },
      };
      const decided = decideRight(evolve(dossier, FactCorrected.of({ ...correction, right: [] })));
      if (decided.kind === 'refused') return decided;
      const types = decided.events.map((one) => one.type);
      const withdrawal = withdrawals[type];
      if (withdrawal && !types.includes(type)) return toBeWithdrawn(withdrawal);
      return record(FactCorrected.of({ ...correction, right: types }), ...decided.events);
    },
  });

  function decideAt({ command, fields }: Right, dossier: Dossier, person: PersonReference, context: Context) {
    const definition = byName.get(command) as unknown as AnyCommand;
    const decision = decide(definition, { person, ...fields }, dossier, context);
    return decision.kind === 'refused' ? { ...decision, at: `/right${decision.at}` } : decision;
  }
}

/** That the fact doesn’t hold, whatever holds in its place, is said by a command of its own. */
const toBeWithdrawn = ({ command }: Withdrawal): Refusal => ({
  ...refuse('FACT_TO_BE_WITHDRAWN', '/event'),
  instead: {
    nl: `trek het in met ${command}, of zeg welke gegevens van dit feit juist zijn`,
    en: `withdraw it by ${command}, or say which details of this fact are right`,
  },
});

/** What is right: a command by its name and its fields without the person, which that command's own schema reads. */
const rightBy = (commands: ReadonlyMap<string, DossierCommand>) =>
  z
    .looseObject({ command: z.enum([...commands.keys()]) })
    .transform(({ command, ...fields }, { issues }): Right => {
      const read = commands.get(command)?.stated.safeParse(fields);
      if (read?.success) return { command, fields: read.data };
      for (const issue of read?.error.issues ?? []) issues.push({ ...issue, input: undefined });
      return z.NEVER;
    });
