import type { components } from '../../libs/client/schema.js';
import { fieldLabel, formatInstant } from '../../libs/client/dutch.js';
import { formatEvent } from './format-dossier.js';
import { formatInline } from '../../libs/client/format-value.js';

type Difference = components['schemas']['DossierDifference'];
type Change = Difference['changes'][number];

/** What changed in a dossier: the events that changed something, each with what they changed, then the others. */
export function formatDossierDifference(difference: Difference): readonly string[] {
  const { dossier, asOf, since, knownAt, changes, events } = difference;
  const byEvents = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.events.join();
    byEvents.set(key, [...(byEvents.get(key) ?? []), change]);
  }
  const placeOf = (id: string | undefined) => events.findIndex((event) => event.id === id);
  const groups = [...byEvents.values()].sort(([a], [b]) => placeOf(a?.events[0]) - placeOf(b?.events[0]));
  const causes = new Set(changes.flatMap((change) => change.events));
  const named = (ids: readonly string[]) =>
    events.filter(({ id }) => ids.includes(id)).flatMap((event) => withoutGap(formatEvent(event)));
  const others = events.filter(({ id }) => !causes.has(id));
  return [
    `Dossier ${dossier}, toestand op ${asOf}`,
    `Wat wijzigde tussen ${formatInstant(since)} en ${formatInstant(knownAt)}`,
    ...groups.flatMap((group) => ['', ...named(group[0]?.events ?? []), ...group.map(formatChange)]),
    ...(groups.length === 0 ? ['', 'Niets.'] : []),
    ...(others.length === 0 ? [] : ['', 'Ook opgetekend, zonder verschil in deze toestand:']),
    ...named(others.map(({ id }) => id)),
  ];
}

const withoutGap = (lines: readonly string[]) => lines.filter((line) => line !== '');

/** `+` for what came, `-` for what went, `~` for what is another value now. */
function formatChange({ place, before, after }: Change): string {
  const [, part = '', ...names] = place
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const title = names.length === 0 ? fieldLabel(part) : names.map((name) => fieldLabel(name)).join(', ');
  if (before === null) return `  + ${title}: ${formatInline(after)}`;
  if (after === null) return `  - ${title}: ${formatInline(before)}`;
  return `  ~ ${title}: ${formatInline(before)} → ${formatInline(after)}`;
}
