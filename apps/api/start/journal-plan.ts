import type { DossierId, HoldId } from '../../../libs/domain/identifiers/ids.js';
import type { ErasedLine, JournalLine } from '../../../libs/privacy/erasure-journal.js';

type HeldLine = Extract<JournalLine, { act: 'held' }>;
type LiftedLine = Extract<JournalLine, { act: 'lifted' }>;

/** A hold of a journal; `from` and `until` are the numbers of the lines that placed and lifted it. */
interface PlannedHold {
  readonly placed: HeldLine;
  readonly from: number;
  lifted?: LiftedLine;
  until: number;
}

/** What the lines of a journal come down to. */
export interface JournalPlan {
  readonly holds: readonly PlannedHold[];
  readonly erasures: readonly {
    readonly line: ErasedLine;
    /** Holds that it met: it was written down, and not done. */
    readonly met: readonly HoldId[];
    /** Holds of the same persons that were placed when it had been done, and so don’t count. */
    readonly despite: readonly HoldId[];
  }[];
}

/**
 * Sorts out which erasures of a journal were done. One was not where a hold stood at its line, nor where a hold came
 * later and found one of its keys: the process that wrote the line ended before it destroyed them.
 */
export function planOf(lines: readonly JournalLine[]): JournalPlan {
  const holds = new Map<HoldId, PlannedHold>();
  const ofDossier = new Map<DossierId, PlannedHold[]>();
  for (const [number, line] of lines.entries()) {
    if (line.act === 'held' && !holds.has(line.hold)) {
      const hold = { placed: line, from: number, until: Infinity };
      holds.set(line.hold, hold);
      ofDossier.set(line.dossier, [...(ofDossier.get(line.dossier) ?? []), hold]);
    }
    const ended = line.act === 'lifted' ? holds.get(line.hold) : undefined;
    if (ended && line.act === 'lifted')
      Object.assign(ended, { lifted: line, until: Math.min(ended.until, number) });
  }
  const erasures = lines.flatMap((line, number) => {
    if (line.act !== 'erased') return [];
    const known = line.dossiers.flatMap((dossier) => ofDossier.get(dossier) ?? []);
    const met = known.filter(({ from, until, placed }) =>
      from < number ? number < until : placed.keys.some((key) => line.keys.includes(key)),
    );
    const later = known.filter((hold) => hold.from > number && !met.includes(hold));
    return [{ line, met: met.map(idOf), despite: later.map(idOf) }];
  });
  return { holds: [...holds.values()], erasures };
}

const idOf = ({ placed }: PlannedHold): HoldId => placed.hold;
