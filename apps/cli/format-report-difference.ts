import { reports } from '../../libs/client/reports.js';
import type { components } from '../../libs/client/schema.js';
import { eventTitle, formatInstant, formatNumber, formatValue } from '../../libs/client/dutch.js';

type Difference = components['schemas']['ReportDifference'];
type Change = Difference['changes'][number];
type Cells = Difference['total']['before'];
type Event = Difference['events'][number];

/** How the answer of a report changed: per group its numbers before and after, and the events that changed its rows. */
export function formatReportDifference(difference: Difference): readonly string[] {
  const { report, since, knownAt, changes, groups, titles, total, events } = difference;
  const byId = new Map(events.map((event) => [event.id, event]));
  const left = groups - changes.length;
  const counts = reports[`/v1/reports/${report}`]?.counts ?? [];
  const formatNumbers = (before: Cells | null, after: Cells | null): readonly string[] =>
    Object.keys(after ?? before ?? {}).flatMap((name) => {
      if (titles[name] === undefined) return [];
      const nobody = counts.includes(name) ? 0 : null;
      const [was, is] = [before, after].map((cells) => formatNumberIn(cells ?? { [name]: nobody }, name));
      return was === is ? [] : [`  ~ ${titles[name]}: ${was} → ${is}`];
    });
  const formatChange = ({ group, before, after, events: ids, more }: Change): readonly string[] => [
    '',
    Object.entries(group)
      .map(([column, value]) => formatValue(value, column))
      .join(', ') || 'Alles samen',
    ...formatNumbers(before, after),
    ...ids.flatMap((id) => formatEvent(byId.get(id))),
    ...(more ? ['    … en meer'] : []),
  ];
  return [
    `Rapport ${report}`,
    `Wat wijzigde tussen ${formatInstant(since)} en ${formatInstant(knownAt)}`,
    ...(changes.length === 0 ? ['', 'Niets.'] : changes.flatMap(formatChange)),
    ...(left > 0 ? ['', `en ${formatNumber(left)} andere groepen`] : []),
    ...(groups > 1 ? ['', 'Totaal', ...formatNumbers(total.before, total.after)] : []),
  ];
}

/** A number; of a quantile that isn’t reached, what it is over. */
function formatNumberIn(cells: Cells, name: string): string {
  const { [name]: cell = null, [`${name}Over`]: over } = cells;
  if (typeof over === 'number') return `> ${formatNumber(over)}`;
  return typeof cell === 'number' ? formatNumber(cell) : formatValue(cell);
}

function formatEvent(event: Event | undefined): readonly string[] {
  if (!event) return [];
  const { on, type, recordedAt, by } = event;
  const who = `opgetekend ${formatInstant(recordedAt)} door ${by.organisation}`;
  return [`    ${on ?? 'datum ?   '}  ${eventTitle(type)}, ${who}`];
}
