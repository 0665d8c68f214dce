/** Organisations, authorisations and communes as events and commands, for tests. */
import { day } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';
import type { RegisterCommandDefinition } from '../../libs/domain/organisation/command.js';
import { declareOrganisation, OrganisationDeclaration } from '../../libs/domain/organisation/declaration.js';
import {
  Register,
  registerCommands,
  type Asker,
  type RegisterCommandName,
  type RegisterEvent,
} from '../../libs/domain/organisation/register.js';
import { houseOfDutch } from './examples.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';

/** The day on which administrators command. */
export const today = day('2018-06-01');

export const authorisation = {
  authorisation: '00000000-0000-4000-8000-000000000002',
  legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
  purposes: ['SOCIAL_INTEGRATION'],
  sections: ['Personalia', 'Trajecten'],
  from: '2017-08-01',
  until: '2018-12-31',
};
/** Another id, for a second authorisation. */
export const otherId = '00000000-0000-4000-8000-000000000003';

/** An OCMW as an administrator declares it. */
export const declaration = (overrides: Readonly<Record<string, unknown>> = {}): OrganisationDeclaration =>
  OrganisationDeclaration.parse({
    organisation: houseOfDutch,
    name: 'OCMW Voorbeeld',
    type: 'OCMW',
    synthetic: true,
    senders: [{ uri: 'ocmw.example', capacity: 'social worker', purpose: 'SOCIAL_INTEGRATION' }],
    authorisations: [authorisation],
    ...overrides,
  });

/** What was decided. @throws TypeError when it was refused */
export const newsOf = (decision: Decision): readonly DomainEvent[] => {
  if (decision.kind === 'refused') throw new TypeError(decision.code);
  return decision.events;
};

/** What events add up to. */
export function registerAfter(...events: readonly object[]): Register {
  const register = new Register();
  for (const event of events) register.add(event as RegisterEvent);
  return register;
}

/** The organisation is declared on 1 June 2018. */
export const declare = (overrides: Readonly<Record<string, unknown>> = {}, register = new Register()) =>
  declareOrganisation(declaration(overrides), { register, today });

/** Decides a command of an administrator. @throws z.ZodError when its body isn't right */
export function decided(register: Register, name: RegisterCommandName, body: object): Decision {
  const definition = registerCommands[name] as unknown as RegisterCommandDefinition;
  return definition.decide(definition.schema.parse(body), { register, today });
}

/** The register after more commands, each of which must be accepted. */
export function commanded(
  register: Register,
  ...commands: readonly (readonly [RegisterCommandName, object])[]
): Register {
  for (const [name, body] of commands)
    for (const event of newsOf(decided(register, name, body)))
      register.add(event as unknown as RegisterEvent);
  return register;
}

/** A register that holds the declared OCMW. */
export const registered = (overrides: Readonly<Record<string, unknown>> = {}): Register =>
  registerAfter(...newsOf(declare(overrides)));

/** The declared OCMW, or another organisation, as it asks on a day. */
export function askerOf(
  register: Register = registered(),
  on = '2018-01-01',
  organisation: string = houseOfDutch,
): Asker {
  const asker = register.asker(KboNumber.parse(organisation), day(on));
  if (!asker) throw new TypeError('the organisation isn’t registered that day');
  return asker;
}

/** Three communes that don't exist. */
export const communes = { first: '19901', second: '19902', third: '19903' } as const;
export const registeredCommunes = (register = new Register()): Register =>
  commanded(
    register,
    ...Object.entries(communes).map(
      ([name, commune]) => ['RegisterCommune', { commune, name, synthetic: true }] as const,
    ),
  );
