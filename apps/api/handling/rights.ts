import { commandRights } from '../../../libs/domain/dossier/command-rights.js';
import type { CommandName } from '../../../libs/domain/dossier/decide.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
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
   * @throws Problem COMMAND_NOT_OF_ORGANISATION, ORGANISATION_UNKNOWN, ORGANISATION_ENDED, AUTHORISATIONS_NOT_CURRENT
   */
  checkCommand(caller: Pick<Caller, 'organisation'>, command: string): void {
    this.#check(caller, commandRights[command as CommandName], 'COMMAND_NOT_OF_ORGANISATION');
  }

  #check(
    { organisation }: Pick<Caller, 'organisation'>,
    right: Right,
    code: Parameters<typeof rightRefusal>[3],
  ) {
    const today = brusselsDay(this.clock());
    // While the log can't be read what was read of it holds: nothing can be recorded then either.
    const known = this.organisations.lookUpKnown(KboNumber.parse(organisation), today);
    if (known === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    const refused = rightRefusal(right, known, today, code);
    if (refused) throw Problem.of(refused);
  }
}
