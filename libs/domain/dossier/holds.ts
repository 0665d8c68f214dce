import { z } from 'zod';
import { HoldId } from '../identifiers/ids.js';
import type { DateOnly } from '../kernel/dates.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { event, fact, identity, type FactEventOf } from '../kernel/event.js';
import { labelled } from '../kernel/labels.js';
import { same } from '../kernel/same.js';
import { refuse } from '../refusals/refusal.js';
import { AccessLogErasure, ErasureGround, PersonErased, type WithPerson } from './person.js';
import { dated, dateOf, NOT_IN_EDITION, subject, type History } from './subject.js';
import { Text } from './values.js';

export const HoldGround = labelled('HoldGround', 'Why a person may not be erased', {
  APPEAL: { nl: 'beroep', en: 'appeal' },
  COURT_CASE: { nl: 'rechtszaak', en: 'court case' },
  INVESTIGATION: { nl: 'onderzoek', en: 'investigation' },
  SUPERVISION: { nl: 'toezicht', en: 'supervision' },
  OWN_REQUEST: { nl: 'op vraag van de persoon', en: 'asked by the person' },
});
type HoldGround = z.output<typeof HoldGround>;

/** Absent where it was placed or lifted anew after a restore: the journal of erasures holds no texts. */
const reason = identity(Text.optional(), 'reden');
const hold = fact(HoldId, 'wisverbod');

const LegalHoldPlaced = event('LegalHoldPlaced', {
  title: 'Wisverbod geplaatst',
  meaning: 'The person may not be erased until this hold is lifted.',
  notByCommand: 'it has an operation of its own, `POST /v1/commands/PlaceLegalHold`',
  notByImport: NOT_IN_EDITION,
  notCorrected: {
    nl: 'hef het op met LiftLegalHold, en plaats een ander',
    en: 'lift it by LiftLegalHold, and place another',
  },
  fields: { ...dated, hold, ground: fact(HoldGround, 'grond'), reason },
});

const LegalHoldLifted = event('LegalHoldLifted', {
  title: 'Wisverbod opgeheven',
  meaning: 'A legal hold on the erasure of the person ended.',
  notByCommand: 'it has an operation of its own, `POST /v1/commands/LiftLegalHold`',
  notByImport: NOT_IN_EDITION,
  notCorrected: {
    nl: 'plaats een ander wisverbod, met PlaceLegalHold',
    en: 'place another hold, by PlaceLegalHold',
  },
  fields: { ...dated, hold, reason },
});

const ErasureHeld = event('ErasureHeld', {
  title: 'Wissing aangehouden',
  meaning: 'An erasure met a legal hold: nothing was erased, and it is done when no hold is left.',
  notByCommand: 'an erasure records it when it meets a hold',
  notByImport: NOT_IN_EDITION,
  notCorrected: {
    nl: 'hef de wisverboden op met LiftLegalHold: dan gebeurt de wissing',
    en: 'lift the holds by LiftLegalHold: then the erasure is done',
  },
  fields: {
    ...dated,
    ground: fact(ErasureGround, 'grond'),
    accessLog: fact(AccessLogErasure, 'inzagelogboek'),
    holds: fact(z.array(HoldId), 'wisverboden'),
  },
});

/** An erasure as it is asked for: why, and whether the access log goes too. */
export type Erasure = Pick<FactEventOf<typeof PersonErased>['facts'], 'ground' | 'accessLog'>;

interface Hold {
  readonly ground: HoldGround;
  readonly since: DateOnly;
  readonly isLifted: boolean;
}

interface WithHolds {
  readonly holds: {
    readonly placed: ReadonlyMap<HoldId, Hold>;
    /** The last erasure that met a hold. */
    readonly met?: (Erasure & { readonly since: DateOnly; readonly holds: readonly HoldId[] }) | undefined;
  };
}
type Holds = WithHolds['holds'];

export const holds = subject({
  initial: { placed: new Map() } as Holds,
  events: { LegalHoldPlaced, LegalHoldLifted, ErasureHeld },
  evolve: {
    LegalHoldPlaced: (state, { facts }): Holds => {
      const placed = { ground: facts.ground, since: dateOf(facts), isLifted: false };
      return { ...state, placed: new Map(state.placed).set(facts.hold, placed) };
    },
    LegalHoldLifted: (state, { facts }): Holds => {
      const known = state.placed.get(facts.hold);
      return known
        ? { ...state, placed: new Map(state.placed).set(facts.hold, { ...known, isLifted: true }) }
        : state;
    },
    ErasureHeld: (state, { facts }): Holds => {
      const { ground, accessLog, holds } = facts;
      return { ...state, met: { ground, accessLog, holds, since: dateOf(facts) } };
    },
  },
});

/** Whether an erasure has nothing left to erase. */
const isErased = ({ person }: WithPerson, { accessLog }: Pick<Erasure, 'accessLog'>): boolean =>
  person.status === 'erased' && (person.accessLog === 'erased' || accessLog === 'kept');

/** The erasure that met a hold and waits until none is left, or for the next daily run. */
export function pendingErasure(dossier: WithPerson & WithHolds): (Erasure & { since: DateOnly }) | undefined {
  const { met } = dossier.holds;
  return met && !isErased(dossier, met) ? met : undefined;
}

/** Of somebody who was only inscribed by a partner something is recorded too, though no dossier was opened. */
interface WithHistory {
  readonly history: History;
}

/** Places a hold on the erasure of a person of whom something can still be opened. */
export function placeHold(
  stated: { readonly hold: HoldId; readonly ground: HoldGround; readonly reason?: string },
  dossier: WithPerson & WithHolds & WithHistory,
  on: DateOnly,
): Decision {
  if (dossier.history === undefined) return refuse('DOSSIER_NOT_FOUND', '/dossier');
  if (isErased(dossier, { accessLog: 'erased' })) return refuse('DOSSIER_ERASED', '/dossier');
  if (dossier.holds.placed.has(stated.hold)) return nothing();
  return record(LegalHoldPlaced.of({ on, ...stated }));
}

/** Lifts a hold. */
export function liftHold(
  stated: { readonly hold: HoldId; readonly reason?: string },
  { holds }: WithHolds,
  on: DateOnly,
): Decision {
  const known = holds.placed.get(stated.hold);
  if (!known) return refuse('HOLD_UNKNOWN', '/hold');
  return known.isLifted ? nothing() : record(LegalHoldLifted.of({ on, ...stated }));
}

/** Erases a person, as far as that wasn't done. */
export function erase(erasure: Erasure, dossier: WithPerson & WithHistory, on: DateOnly): Decision {
  if (dossier.history === undefined) return refuse('DOSSIER_NOT_FOUND', '/dossier');
  return isErased(dossier, erasure) ? nothing() : record(PersonErased.of({ on, ...erasure }));
}

/** Leaves an erasure waiting for the holds that it met. */
export function holdErasure(
  { ground, accessLog }: Erasure,
  met: readonly HoldId[],
  { holds }: WithHolds,
  on: DateOnly,
): Decision {
  const waits = { ground, accessLog, holds: [...met] };
  const waitsAlready = holds.met && same({ ...holds.met, since: undefined }, waits);
  return waitsAlready ? nothing() : record(ErasureHeld.of({ on, ...waits }));
}
