/** The life of a dossier as one consultation gave it, and what of it holds on a day. */
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { v4 as uuid } from 'uuid';
import { api } from '../app/api.js';

export type Life = components['schemas']['LifeAnswer'];
export type Standing = components['schemas']['Standing'];
export type ShownEvent = components['schemas']['ShownEvent'];
export type Purpose = components['schemas']['Purpose'];

const KEPT_MS = 30 * 60_000;
const placeOf = (dossier: string, purpose: string): string => `kbi-consultation ${dossier} ${purpose}`;

/**
 * The key of a consultation: within half an hour a reload asks the same one again, after that it is a new one. It is a
 * random number, and it is forgotten at the end of the session and of the tab.
 */
function keyOf(dossier: string, purpose: string, knownAt: string): string {
  const place = placeOf(dossier, purpose) + knownAt;
  const [since, known] = sessionStorage.getItem(place)?.split(' ') ?? [];
  if (known !== undefined && Date.now() - Number(since) < KEPT_MS) return known;
  const key = uuid();
  sessionStorage.setItem(place, `${Date.now()} ${key}`);
  return key;
}

/** Somebody chose to open a dossier for a purpose: its page then opens it without asking for what. */
export const chooseToOpen = (dossier: string, purpose: string): void => {
  keyOf(dossier, purpose, '');
};

/** Whether a dossier was opened for a purpose lately, so that showing it again is no new consultation. */
export const isOpened = (dossier: string, purpose: string): boolean =>
  Object.keys(sessionStorage).some(
    (place) =>
      place.startsWith(placeOf(dossier, purpose)) &&
      Date.now() - Number(sessionStorage.getItem(place)?.split(' ')[0]) < KEPT_MS,
  );

/** Forgets that a dossier was opened, so that showing it again is a new consultation. */
export function forgetOpened(dossier: string): void {
  for (const place of Object.keys(sessionStorage))
    if (place.startsWith(`kbi-consultation ${dossier} `)) sessionStorage.removeItem(place);
}

/** Asks the life of a dossier: one consultation. */
export const askLife = (dossier: string, purpose: Purpose, knownAt: string | undefined): Promise<Life> =>
  unwrap(
    api.POST('/v1/dossiers/life', {
      params: { header: { 'Idempotency-Key': keyOf(dossier, purpose, knownAt ?? '') } },
      body: { dossier, purpose, ...(knownAt !== undefined && { knownAt }) },
    }),
  );

/** Where the person stands on a day. */
export function standingOn({ days }: Life, date: string): Standing {
  const until = days.filter(({ from }) => from <= date).map(({ standing }) => standing);
  return Object.assign({}, ...until) as Standing;
}

/** The stretches of a section, which are the same whatever day is looked at. */
export const stretchesOf = ({ days }: Life): Standing => days[0]?.standing ?? {};

/** A text among the facts of an event. */
export function textIn(event: ShownEvent, field: string): string | undefined {
  const value = event.facts[field];
  return typeof value === 'string' ? value : undefined;
}

/** The day on which something happened, by its event. */
export const dayOfEvent = (event: ShownEvent): string => textIn(event, 'on') ?? event.recordedAt.slice(0, 10);
