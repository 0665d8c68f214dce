import { z } from 'zod';
import { Purpose } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { command } from '../kernel/command.js';
import { event, fact, schemasOf, type FactEventIn } from '../kernel/event.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { ifActive, ifRegistered, notActive, type OrganisationLookup } from './active.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { line } from '../kernel/text.js';

/** In whose name is asked. Source: MAGDA, Afzender: a URI of at most 120 characters, and a capacity. */
export const SenderUri = line(120);
export const Capacity = line(40);

/** The fields of an assigned sender. */
const facts = {
  uri: fact(SenderUri, 'URI'),
  capacity: fact(Capacity.optional(), 'hoedanigheid'),
  purpose: fact(Purpose, 'doel'),
};
export const sender = schemasOf(facts);
/** A sender URI, with or without a capacity, that an organisation asks under, and the purpose that it asks for. */
export type AssignedSender = z.output<z.ZodObject<typeof sender>>;

const fields = {
  organisation: fact(KboNumber, 'organisatie'),
  ...facts,
  on: fact(DateOnly.optional(), 'op'),
};
export const SenderAssigned = event('SenderAssigned', {
  title: 'Afzender toegewezen',
  meaning: 'A sender URI, with or without a capacity, speaks for the organisation and for one purpose.',
  fields,
});
const SenderWithdrawn = event('SenderWithdrawn', {
  title: 'Afzender ingetrokken',
  meaning: 'From a day on, a sender URI speaks no longer for the organisation and that purpose.',
  fields,
});
export const senderEvents = { SenderAssigned, SenderWithdrawn };

/** The senders of an organisation after one more event. */
export function evolveSenders(
  senders: readonly AssignedSender[],
  { type, facts }: FactEventIn<typeof senderEvents>,
): readonly AssignedSender[] {
  const { organisation: _, on: __, ...entry } = facts;
  const others = senders.filter((other) => !same(other, entry));
  return type === 'SenderAssigned' ? [...others, entry] : others;
}

type Senders = OrganisationLookup<{ readonly senders: readonly AssignedSender[] }>;

const isAssigned = (
  senders: readonly AssignedSender[],
  { uri, capacity, purpose }: AssignedSender,
): boolean => senders.some((other) => same(other, { uri, capacity, purpose }));

export const senderCommands = {
  AssignSender: command({
    name: 'AssignSender',
    meaning: 'Lets a sender URI speak for an organisation and one purpose, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, ...sender, on: DateOnly }),
    refusals: notActive,
    records: [SenderAssigned],
    decide: (command, register: Senders) =>
      ifActive(register, command, ({ senders }) =>
        isAssigned(senders, command) ? nothing() : record(SenderAssigned.of(command)),
      ),
  }),
  WithdrawSender: command({
    name: 'WithdrawSender',
    meaning: 'Takes a sender URI away from an organisation, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, ...sender, on: DateOnly }),
    refusals: ['ORGANISATION_NOT_REGISTERED', 'SENDER_UNKNOWN'],
    records: [SenderWithdrawn],
    decide: (command, register: Senders) =>
      ifRegistered(register, command.organisation, ({ senders }) =>
        isAssigned(senders, command) ? record(SenderWithdrawn.of(command)) : refuse('SENDER_UNKNOWN', '/uri'),
      ),
  }),
};
