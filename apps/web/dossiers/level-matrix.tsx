import { formatDay, formatPeriod } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts, type Language } from '../app/language.js';
import {
  cellsOf,
  columns,
  proofKind,
  skills,
  type Cell,
  type ColumnName,
  type Dutch,
} from './level-cells.js';
import type { Life } from './life.js';

const said = texts({
  table: { nl: 'Niveau van het Nederlands per vaardigheid', en: 'Level of Dutch by skill' },
  skill: { nl: 'Vaardigheid', en: 'Skill' },
  alfa: { nl: 'alfa', en: 'alpha' },
  reached: { nl: 'behaald, met bewijs', en: 'reached, with proof' },
  below: { nl: 'lager dan behaald', en: 'below what is reached' },
  busy: { nl: 'bezig', en: 'under way' },
  next: { nl: 'volgende stap', en: 'next step' },
  doubtful: { nl: 'tegenstrijdig: later resultaat, lager', en: 'contradictory: later result, lower' },
  none: { nl: 'niets', en: 'nothing' },
  until: { nl: 'tot', en: 'until' },
  by: { nl: 'vóór', en: 'by' },
  test: { nl: 'test', en: 'test' },
  course: { nl: 'cursus', en: 'course' },
});
const kinds = texts({
  TEST: { nl: 'test', en: 'test' },
  COURSE: { nl: 'cursus', en: 'course' },
  RECOGNITION: { nl: 'erkenning', en: 'recognition' },
  PROOF: { nl: 'bewijs', en: 'proof' },
});

interface MatrixProps {
  readonly dutch: Dutch;
  readonly life: Life;
  readonly day: string;
}

/**
 * Skills × levels. It is a table, so that it is read aloud as one; state is told by words, frame and pattern, and
 * stays readable in grey print. Columns above what anybody here reaches or aims at are left out.
 */
export function LevelMatrix({ dutch, life, day }: MatrixProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const rows = skills.map((skill) => ({ skill, cells: cellsOf(skill, dutch, life, day) }));
  const used = Math.max(4, ...rows.map(({ cells }) => cells.findLastIndex(({ kind }) => kind !== 'none')));
  const shown = columns.slice(0, used + 1);
  return (
    <div className="card">
      <table className="levels">
        <caption className="unseen">{t.table}</caption>
        <thead>
          <tr>
            <td />
            {shown.map((column) => (
              <th key={column} scope="col">
                {column === 'ALFA' ? t.alfa : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ skill, cells }) => (
            <tr key={skill}>
              <th scope="row" className="capital">
                {labelOf('Skill', skill, language)}
              </th>
              {shown.map((column, at) => (
                <LevelCell
                  key={column}
                  cell={cells[at] ?? { kind: 'none' }}
                  column={column}
                  language={language}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="legend levels-legend">
        {(['reached', 'busy', 'next', 'doubtful'] as const).map((kind) => (
          <li key={kind}>
            <span className={`level-swatch ${kind}`} aria-hidden="true" />
            {t[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly column: ColumnName;
  readonly language: Language;
}

function LevelCell({ cell, language }: CellProps) {
  const t = useTexts(said);
  const proofs = useTexts(kinds);
  if (cell.kind === 'none' || cell.kind === 'below')
    return (
      <td>
        <div className={`level ${cell.kind}`}>
          <span className="unseen">{t[cell.kind]}</span>
        </div>
      </td>
    );
  const { level, by, when } = linesOf(cell, proofs, t, language);
  return (
    <td>
      <div className={`level ${cell.kind}`}>
        <span className="unseen">{t[cell.kind]}: </span>
        <span className="level-text">
          <strong>
            {level}
            <span className="level-more"> · {by}</span>
          </strong>
          <span className="level-more">{when}</span>
        </span>
      </div>
    </td>
  );
}

type Told = Exclude<Cell, { readonly kind: 'none' | 'below' }>;

function linesOf(
  cell: Told,
  proofs: Readonly<Record<ReturnType<typeof proofKind>, string>>,
  t: Readonly<Record<'until' | 'by' | 'course', string>>,
  language: Language,
): { readonly level: string; readonly by: string; readonly when: string } {
  switch (cell.kind) {
    case 'reached': {
      const by = cell.event?.by.name;
      const on = formatDay(cell.proof.on, language, 'short');
      return {
        level: cell.proof.level,
        by: proofs[proofKind(cell.proof)],
        when: by ? `${on} · ${by}` : on,
      };
    }
    case 'doubtful':
      return {
        level: `! ${cell.evidence.level}`,
        by: proofs[proofKind(cell.evidence)],
        when: formatDay(cell.evidence.on, language, 'short'),
      };
    case 'busy':
      return {
        level: cell.level,
        by: t.course,
        when: cell.until === undefined ? '' : `${t.until} ${formatPeriod(cell.until, language)}`,
      };
    case 'next':
      return {
        level: cell.level,
        by: labelOf('StepKind', cell.step, language),
        when: cell.due === undefined ? '' : `${t.by} ${formatDay(cell.due, language, 'short')}`,
      };
  }
}
