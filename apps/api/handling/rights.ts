import { commandRights, isPartner } from '../../../libs/domain/dossier/command-rights.js';
import { correctionRefusal, type WrongRecord } from '../../../libs/domain/dossier/correction-rights.js';
import type { CommandName } from '../../../libs/domain/dossier/decide.js';
import { ownRefusal } from '../../../libs/domain/dossier/refusals-of-right.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Organisation } from '../../../libs/domain/organisation/organisation.js';
import { boundScopes, rightRefusal, type Right } from '../../../libs/domain/organisation/scopes.js';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';
import type { Clock } from '../../../libs/platform/clock.js';
import { checkScope } from '../http/admission.js';
import { Problem } from '../http/problem.js';
import type { RegisteredOrganisations } from './registered-organisations.js';

/** The rights of callers: what their tokens give, bound to what their organisations are today. */
export class Rights {
  constructor(
    private readonly organisations: Pick<RegisteredOrganisations, 'lookUpKnown'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks that a caller has a scope, and belongs to an organisation that may use it.
   * @throws Problem SCOPE_MISSING, SCOPE_NOT_OF_ORGANISATION, ORGANISATION_UNKNOWN, ORGANISATION_ENDED,
   * AUTHORISATIONS_NOT_CURRENT
   */
  check(caller: Caller, scope: Scope): void {
    checkScope(caller, scope);
    const right = scope in boundScopes ? boundScopes[scope as keyof typeof boundScopes] : undefined;
    if (right) this.#check(caller, right, 'SCOPE_NOT_OF_ORGANISATION');
  }

  /**
   * Checks that an organisation may record a command on a dossier, before anybody is looked up.
   * @param stated the command, as read by its own schema @param place where it stands in what was sent (JSON pointer)
   * @returns whether it may record it only of whom it has inscribed
   * @throws Problem COMMAND_NOT_OF_ORGANISATION, NOT_OWN_ORGANISATION, ORGANISATION_UNKNOWN, ORGANISATION_ENDED,
   * AUTHORISATIONS_NOT_CURRENT
   */
  checkCommand(caller: Pick<Caller, 'organisation'>, command: string, stated: unknown, place = ''): boolean {
    const right = commandRights[command as CommandName];
    const type = this.#check(caller, right, 'COMMAND_NOT_OF_ORGANISATION')?.profile.type;
    if (type === undefined || !right.partners.includes(type)) return false;
    const refused = ownRefusal(right, stated, KboNumber.parse(caller.organisation));
    if (refused) throw Problem.of({ ...refused, at: `${place}${refused.at}` });
    return true;
  }

  /**
   * Checks that an organisation that may correct something may correct this fact.
   * @throws Problem COMMAND_NOT_OF_ORGANISATION, FACT_OF_ANOTHER_ORGANISATION, AUTHORISATIONS_NOT_CURRENT
   */
  checkCorrection(caller: Pick<Caller, 'organisation'>, wrong: WrongRecord): void {
    const refused = correctionRefusal(this.#lookUp(caller)?.profile.type, caller.organisation, wrong);
    if (refused) throw Problem.of(refused);
  }

  /** Whether an organisation, registered or not, has to inscribe people before it may know anything of them. */
  isPartner(caller: Pick<Caller, 'organisation'>): boolean {
    const type = this.#lookUp(caller)?.profile.type;
    return type === undefined || isPartner(type);
  }

  /** The organisation, when it has the right. */
  #check(
    caller: Pick<Caller, 'organisation'>,
    right: Right,
    code: Parameters<typeof rightRefusal>[3],
  ): Organisation | undefined {
    const known = this.#lookUp(caller);
    const refused = rightRefusal(right, known, this.#today(), code);
    if (refused) throw Problem.of(refused);
    return known;
  }

  /** While the log can't be read what was read of it holds: nothing can be recorded then either. */
  #lookUp({ organisation }: Pick<Caller, 'organisation'>): Organisation | undefined {
    const known = this.organisations.lookUpKnown(KboNumber.parse(organisation), this.#today());
    if (known === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    return known;
  }

  #today(): DateOnly {
    return brusselsDay(this.clock());
  }
}
