import { z } from 'zod';
import { Purpose } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { livingOrganisation, registerCommand } from './command.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** In whose name an organisation asks. Source: MAGDA, Afzender: a URI of at most 120 characters, and a capacity. */
export const sender = {
  uri: z.string().min(1).max(120),
  capacity: z.string().min(1).max(40).optional(),
  purpose: Purpose,
};
export type Sender = z.output<z.ZodObject<typeof sender>>;

const fields = {
  organisation: fact(KboNumber, 'organisatie'),
  uri: fact(sender.uri, 'URI'),
  capacity: fact(sender.capacity, 'hoedanigheid'),
  purpose: fact(sender.purpose, 'doel'),
  on: fact(DateOnly.optional(), 'op'),
};
export const SenderAssigned = event({
  name: 'SenderAssigned',
  version: 1,
  title: 'Afzender toegewezen',
  meaning: 'A sender URI, with or without a capacity, speaks for the organisation and for one purpose.',
  fields: fields,
});
export const SenderWithdrawn = event({
  name: 'SenderWithdrawn',
  version: 1,
  title: 'Afzender ingetrokken',
  meaning: 'From a day on, a sender URI speaks no longer for the organisation and that purpose.',
  fields: fields,
});
export const senderEvents = { SenderAssigned, SenderWithdrawn };

/** The senders of an organisation after one more event. */
export function evolveSenders(
  senders: readonly Sender[],
  { type, facts }: FactEventOf<typeof SenderAssigned> | FactEventOf<typeof SenderWithdrawn>,
): readonly Sender[] {
  const { organisation: _, on: __, ...entry } = facts;
  const others = senders.filter((other) => !same(other, entry));
  return type === 'SenderAssigned' ? [...others, entry] : others;
}

export const AssignSender = registerCommand(
  'AssignSender',
  'organisation',
  'Lets a sender URI speak for an organisation and one purpose, from a day on.',
  { ...sender, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const { organisation, on, ...entry } = command;
    const known = livingOrganisation(register, organisation, on);
    if ('kind' in known) return known;
    const held = known.senders.some((other) => same(other, entry));
    return held ? nothing() : record(SenderAssigned.of(command));
  },
);

export const WithdrawSender = registerCommand(
  'WithdrawSender',
  'organisation',
  'Takes a sender URI away from an organisation, from a day on.',
  { ...sender, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'SENDER_UNKNOWN'],
  (command, { register }) => {
    const { organisation, on: _, ...entry } = command;
    const known = register.organisation(organisation);
    if (!known) return refuse('ORGANISATION_NOT_REGISTERED', '/organisation');
    const held = known.senders.some((other) => same(other, entry));
    return held ? record(SenderWithdrawn.of(command)) : refuse('SENDER_UNKNOWN', '/uri');
  },
);

export const senderCommands = { AssignSender, WithdrawSender };
