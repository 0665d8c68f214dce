import { circumstancesIn, type Circumstances } from '../../../libs/domain/consultation/circumstances.js';
import type { Purpose } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { Dossier } from '../../../libs/domain/dossier/dossier.js';
import type { Agreement } from '../../../libs/domain/exchange/agreement.js';
import { decideExchange, type ExchangeQuestion } from '../../../libs/domain/exchange/decide.js';
import { isInsz, withoutSeparators } from '../../../libs/domain/identifiers/insz.js';
import type { AuthorisedOrganisation } from '../../../libs/domain/organisation/register.js';
import type { Refusal } from '../../../libs/domain/refusals/refusal.js';
import type { Asked, Person } from './consultation-log.js';

/** A question with what its decision knows of the person and of exchanges. */
export interface Informed extends Asked {
  readonly circumstances?: Circumstances;
  /** Whether there is something to tell: of some persons no more is held than who registered interest. */
  readonly hasDossier: boolean;
}

/** What is known around a question. */
interface Around {
  readonly purpose: Purpose | Refusal;
  readonly dossier: Dossier | undefined;
  readonly agreements: Iterable<Agreement>;
  readonly asker: AuthorisedOrganisation | undefined;
}

/** What is known of whom a question is about. */
export const personOf = (subject: Asked['subject']): Person => (subject === 'malformed' ? {} : subject);

/** A question with the circumstances on which it is decided. */
export function informed(question: Asked, { purpose, dossier, agreements, asker }: Around): Informed {
  const { organisation, at, sections } = question;
  const on = brusselsDay(at);
  const hasDossier = dossier !== undefined && dossier.person.status !== 'unknown';
  const person = {
    ...(dossier && typeof purpose === 'string' && circumstancesIn(dossier, { organisation, purpose }, on)),
    ...personIn(question),
  };
  const knownToBoth = hasDossier && person.inscribed === true;
  const circumstances = { ...person, ...exchangeOf(agreements, { sections, on, knownToBoth }, asker) };
  return { hasDossier, ...(Object.keys(circumstances).length > 0 && { circumstances }), ...question };
}

/** What exchange agreements say of a question; nothing where none is about the asker. */
function exchangeOf(
  agreements: Iterable<Agreement>,
  question: ExchangeQuestion,
  asker: AuthorisedOrganisation | undefined,
): Pick<Circumstances, 'exchange'> {
  if (!asker) return {};
  const decision = decideExchange(agreements, asker, question);
  const concerned = decision.held !== undefined || decision.agreement !== undefined;
  return concerned ? { exchange: decision } : {};
}

/** Whether the user of a question asks about nobody else. */
function personIn({ subject, user, act }: Asked): Pick<Circumstances, 'byPerson'> {
  const { insz } = personOf(subject);
  const byPerson = insz !== undefined && isInsz(insz) && withoutSeparators(user ?? act.user) === insz;
  return byPerson ? { byPerson } : {};
}
