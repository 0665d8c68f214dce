import type { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, listed, sealing } from '../kernel/event.js';
import { TalkId, WordlessId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { registeredOn, type WithRegistration } from './registration.js';
import { Entries } from './entries.js';
import { dated, dateOf, put, subject } from './subject.js';
import { FreeText, Site, statedSite, Text, type NumberedSite } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';

/** Where a talk is held. Source: life of a trajectory, intake. */
const TalkKind = labelledInline('TalkKind', {
  RECEPTION_OFFICE: { nl: 'onthaalbureau', en: 'reception office' },
  HOUSE_OF_DUTCH: { nl: 'Huis van het Nederlands', en: 'House of Dutch' },
});

export const TalkHeld = event('TalkHeld', {
  version: 2,
  title: 'Gesprek gevoerd',
  meaning: 'The reception office or the House of Dutch talked with the person.',
  about: 'talk/{talk}',
  fields: {
    ...dated,
    talk: fact(TalkId, 'gesprek'),
    kind: fact(TalkKind.optional(), 'soort'),
    place: statedSite('plaats'),
    referral: listed(WordlessId, FreeText.optional(), 'doorverwijzing'),
    remark: identity(Text.optional(), 'opmerking'),
  },
  upcasters: { 1: sealing },
});

interface Talk {
  readonly talk: TalkId;
  readonly on: DateOnly;
  readonly kind: z.output<typeof TalkKind> | undefined;
  readonly place: NumberedSite | undefined;
}

export interface WithIntake {
  readonly intake: Entries<Talk>;
}

export const intake = subject({
  initial: new Entries<Talk>(),
  events: { TalkHeld },
  evolve: {
    TalkHeld: (state, { facts: { talk, kind, place, ...dates } }) =>
      put(state, talk, { talk, on: dateOf(dates), kind, place }, {}),
  },
});

/** Whether a talk at the reception office was held on or before a day. */
export function hadIntake(dossier: WithIntake, date: DateOnly): boolean {
  return [...dossier.intake].some((talk) => talk.kind === 'RECEPTION_OFFICE' && talk.on <= date);
}

const HoldTalk = dossierCommand('HoldTalk', {
  meaning: 'Records an intake talk at the reception office or the House of Dutch.',
  fields: { on: DateOnly, talk: TalkId, kind: TalkKind, place: Site, remark: Text.optional() },
  refusals: ['TALK_KNOWN', 'REGISTRATION_MISSING'],
  records: [TalkHeld],
  decide: (talk, dossier: WithIntake & WithRegistration) => {
    const held = TalkHeld.of(talk);
    const known = dossier.intake.get(talk.talk);
    if (known) return same(known, held.facts) ? nothing() : refuse('TALK_KNOWN', '/talk');
    if (talk.kind === 'RECEPTION_OFFICE' && !registeredOn(dossier, talk.on))
      return refuse('REGISTRATION_MISSING', '/on');
    return record(held);
  },
});

export const intakeCommands = { HoldTalk };
