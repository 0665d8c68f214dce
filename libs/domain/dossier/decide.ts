import { z } from 'zod';
import { BirthDate } from '../identifiers/insz.js';
import { DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import type { Context, DossierCommand } from './command.js';
import { correctFact } from './correct-fact.js';
import { courseAdviceCommands } from './course-advice.js';
import { courseCommands } from './course.js';
import { deathCommands, hasDied } from './death.js';
import { evolve, type Dossier } from './dossier.js';
import { findingCommands } from './finding.js';
import { findingChanges } from './finding-changes.js';
import { housingLanguageCommands, requirementChanges } from './housing-language.js';
import { momentsReopened } from './moment-table.js';
import { housingSanctionCommands } from './housing-sanctions.js';
import { inscriptionCommands, isInscribedAtAll } from './inscription.js';
import { intakeCommands } from './intake.js';
import { languageProofCommands } from './language-proof.js';
import { leaseCommands } from './lease.js';
import { nt2SkillsCommands } from './nt2-skills.js';
import { nt2Commands } from './nt2.js';
import { personCommands } from './person.js';
import { recognitionCommands } from './recognition.js';
import { registrationCommands } from './registration.js';
import { residenceCommands } from './residence.js';
import { targetGroupCommands } from './target-group.js';
import { adviceCommands } from './advice.js';
import { b1Commands } from './b1.js';
import { attestCommands } from './attest.js';
import { breachAccountCommands } from './breach-account.js';
import { breachDecisionCommands } from './breach-decisions.js';
import { breachCommands } from './breach-procedure.js';
import { contractCommands } from './contract-commands.js';
import { languageCommands } from './language.js';
import { lessonCommands } from './lesson.js';
import { orientationTestCommands } from './orientation-test.js';
import { orientationCommands } from './orientation-commands.js';
import { officialStatementCommands } from './official-statements.js';
import { referralCommands } from './referral.js';
import { Source } from './subject.js';
import { managerCommands } from './manager.js';
import { trajectoryCommands } from './trajectory.js';
import { trajectoryDecisionCommands } from './trajectory-decisions.js';
import { workCommands } from './work.js';
import { waitingListCommands } from './waiting-list.js';
import { wishCommands } from './wishes.js';
import { record, type Decision } from '../kernel/decision.js';

/** Every command that states a fact of a person. */
const factCommands = {
  ...personCommands,
  ...deathCommands,
  ...residenceCommands,
  ...inscriptionCommands,
  ...targetGroupCommands,
  ...registrationCommands,
  ...intakeCommands,
  ...trajectoryCommands,
  ...managerCommands,
  ...trajectoryDecisionCommands,
  ...courseCommands,
  ...nt2Commands,
  ...recognitionCommands,
  ...courseAdviceCommands,
  ...leaseCommands,
  ...languageProofCommands,
  ...housingLanguageCommands,
  ...housingSanctionCommands,
  ...contractCommands,
  ...attestCommands,
  ...b1Commands,
  ...orientationCommands,
  ...lessonCommands,
  ...orientationTestCommands,
  ...nt2SkillsCommands,
  ...workCommands,
  ...breachCommands,
  ...breachDecisionCommands,
  ...breachAccountCommands,
  ...referralCommands,
  ...adviceCommands,
  ...languageCommands,
  ...wishCommands,
  ...waitingListCommands,
  ...officialStatementCommands,
  ...findingCommands,
};

/** Every command on a person's dossier, by its name in the URL. */
export const dossierCommands = {
  ...factCommands,
  CorrectFact: correctFact(factCommands, decideAlone),
};
export type CommandName = keyof typeof dossierCommands;

/** What of a command says which days it may have. A partner is not told of a death: its answer tells nothing. */
type RulesOfDays = Pick<DossierCommand, 'mayLieAhead' | 'mayFollowDeath' | 'ofPartner'>;

const Born = z.object({ birthDate: BirthDate });
const Days = z.object({ on: DateOnly, source: Source, identity: Born }).partial();

/**
 * Decides a command on a dossier: the rules that hold for all of them, its own, and what follows from the facts.
 * @param command the body as parsed by the command's own schema
 */
export function decide<Schema extends z.ZodType>(
  definition: DossierCommand<string, Schema, Dossier>,
  command: z.output<Schema>,
  dossier: Dossier,
  context: Context,
): Decision {
  const decision = decideAlone(definition, command, dossier, context);
  if (decision.kind === 'refused' || decision.events.length === 0) return decision;
  // What a partner records for itself is a fact of no rule, and leaves the same of everybody.
  return definition.ofPartner ? decision : record(...withConsequences(dossier, decision.events));
}

/** The decision by the rules that hold for all commands and by its own, without what follows from the facts. */
function decideAlone<Schema extends z.ZodType>(
  definition: DossierCommand<string, Schema, Dossier>,
  command: z.output<Schema>,
  dossier: Dossier,
  context: Context,
): Decision {
  const { organisation, ofInscribed, today } = context;
  if (ofInscribed && !isInscribedAtAll(dossier, organisation, today))
    return refuse('PERSON_NOT_INSCRIBED', '/person');
  if (dossier.person.status === 'erased') return refuse('DOSSIER_ERASED', '/person');
  if (dossier.person.status === 'unknown' && !definition.opensDossier)
    return refuse('DOSSIER_NOT_FOUND', '/person');
  const wrongDay = dayRefusal(command, definition, dossier, context);
  return wrongDay ?? definition.decide(command, dossier, context);
}

/**
 * Why the days of a command can't be right, if they can't. A source states facts of any day, but not in the future.
 * Nobody takes part before they are born; of a birth date with a part that is unknown, that is the first day it may be.
 */
function dayRefusal(
  command: unknown,
  { mayLieAhead, mayFollowDeath, ofPartner }: RulesOfDays,
  dossier: Dossier,
  { today }: Context,
): Refusal | undefined {
  const { on, source, identity } = Days.parse(command);
  const latest: string = on ?? source?.statedOn ?? today;
  if (identity && identity.birthDate > latest) return refuse('FUTURE_DATE', '/identity/birthDate');
  if (source) return source.statedOn > today ? refuse('FUTURE_DATE', '/source/statedOn') : undefined;
  if (on === undefined) return undefined;
  if (on > today && !mayLieAhead) return refuse('FUTURE_DATE', '/on');
  return hasDied(dossier, on) && !mayFollowDeath && !ofPartner ? refuse('PERSON_DIED', '/on') : undefined;
}

/** Some events, and those that follow from them. */
export const withConsequences = (
  dossier: Dossier,
  events: readonly DomainEvent[],
): readonly DomainEvent[] => [...events, ...consequencesOf(events.reduce(evolve, dossier))];

/**
 * What follows by itself from what a dossier has become: it is recorded in the same append. An import adds what follows
 * from its whole document at once.
 */
export const consequencesOf = (dossier: Dossier): readonly DomainEvent[] => [
  ...requirementChanges(dossier),
  ...momentsReopened(dossier),
  ...findingChanges(dossier),
];
