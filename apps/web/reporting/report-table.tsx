import { Link } from '@tanstack/react-router';
import { formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import type { Search } from '../app/search.js';
import type { Declaration, Report, Row } from './ask-report.js';
import { tellGroup, tellNumber, tellValue } from './told-values.js';
import { groupsOf, groupValue, measureOf, narrowedTo, numberIn, type Grouping } from './view.js';

const said = texts({
  title: { nl: 'De cijfers', en: 'The figures' },
  total: { nl: 'Totaal', en: 'Total' },
  all: { nl: 'Alle rijen tonen', en: 'Show all rows' },
  fewer: { nl: 'Minder rijen tonen', en: 'Show fewer rows' },
  shown: {
    nl: (shown: string, all: string) => `${shown} van ${all} rijen`,
    en: (shown: string, all: string) => `${shown} of ${all} rows`,
  },
  totalIs: {
    nl: 'Het totaal is over alle rijen geteld en is niet de som van de groepen: wie in twee groepen zit, telt eenmaal.',
    en: 'The total is counted over all rows and is not the sum of the groups: who is in two groups counts once.',
  },
});

const FEW = 25;

interface TableProps {
  readonly declaration: Declaration;
  readonly search: Search;
  readonly report: Report;
}

/** The table behind the picture: a row per group, and the total over all. */
export function ReportTable({ declaration, search, report }: TableProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const groups = groupsOf(declaration, search);
  if (declaration.listsRows && groups.length === 0) return <ListedRows report={report} />;
  const isAll = search['rijen'] === 'alle';
  const countsPersons = declaration.measures.some(({ name }) => name === 'persons' || name === 'dossiers');
  const rows = isAll ? report.rows : report.rows.slice(0, FEW);
  return (
    <section className="card stack breaks">
      <h2>{t.title}</h2>
      <div className="wide-table">
        <GroupedRows declaration={declaration} search={search} report={report} rows={rows} groups={groups} />
      </div>
      <p className="fine table-foot">
        {t.shown(formatNumber(rows.length, language), formatNumber(report.groups, language))}
        {report.rows.length > FEW && (
          <>
            {' · '}
            <Link
              to="."
              search={isAll ? withoutAll(search) : { ...search, rijen: 'alle' }}
              resetScroll={false}
              className="no-print"
            >
              {isAll ? t.fewer : t.all}
            </Link>
          </>
        )}
        {groups.length > 0 && countsPersons && ` · ${t.totalIs}`}
      </p>
    </section>
  );
}

const withoutAll = ({ rijen: _, ...search }: Search): Search => search;

type GroupedProps = TableProps & { readonly rows: readonly Row[]; readonly groups: readonly Grouping[] };

function GroupedRows({ declaration, search, report, rows, groups }: GroupedProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const isGroup = new Set(groups.flatMap(({ name }) => [name, `${name}Name`]));
  const numbers = report.columns.filter((column) => !isGroup.has(column));
  const first = measureOf(declaration, search)?.name ?? '';
  const most = Math.max(1, ...report.rows.map((row) => numberIn(row, first) ?? 0));
  const titles = report.titles;
  return (
    <table className="as-cards">
      <thead>
        <tr>
          {groups.map(({ name, title }) => (
            <th key={name} scope="col" className="capital">
              {title}
            </th>
          ))}
          {numbers.map((column) => (
            <th key={column} scope="col" className="number">
              {titles[column]}
            </th>
          ))}
          <td className="in-table-bar no-print" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={groups.map(({ name }) => String(row[name])).join('\n')}>
            {groups.map((grouping, index) => {
              const text = tellGroup(groupValue(row, grouping), grouping, declaration, language);
              const shown = (
                <Link to="." search={narrowedTo(declaration, search, grouping, row)} className="quiet">
                  {text}
                </Link>
              );
              return index === 0 ? (
                <th key={grouping.name} scope="row">
                  {grouping.filter === undefined ? text : shown}
                </th>
              ) : (
                <td key={grouping.name} data-title={grouping.title}>
                  {grouping.filter === undefined ? text : shown}
                </td>
              );
            })}
            {numbers.map((column) => (
              <td key={column} className="number" data-title={titles[column]}>
                {tellNumber(row, column, language, declaration.measures)}
              </td>
            ))}
            <td className="in-table-bar no-print">
              <Bar share={(numberIn(row, first) ?? 0) / most} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={Math.max(1, groups.length)}>
            {t.total}
          </th>
          {numbers.map((column) => (
            <td key={column} className="number" data-title={titles[column]}>
              <strong>{tellNumber(report.total, column, language, declaration.measures)}</strong>
            </td>
          ))}
          <td className="in-table-bar no-print" />
        </tr>
      </tfoot>
    </table>
  );
}

/** How much a row is of the largest one. */
const Bar = ({ share }: { readonly share: number }) => (
  <svg className="table-bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="1" width={Math.max(0, share) * 100} height="14" />
  </svg>
);

/** Rows that are not counted but read: each a block, with its name above. */
function ListedRows({ report }: { readonly report: Report }) {
  const { language } = useLanguage();
  const isShown = (column: string, row: Row): boolean => {
    const value = row[column];
    return value !== null && value !== undefined && value !== '' && column !== 'name';
  };
  const columns = report.columns.filter((column) => !(column in report.total));
  return (
    <div className="halves">
      {report.rows.map((row) => (
        <article key={columns.map((column) => String(row[column])).join('\n')} className="card stack">
          <h2>{String(row['name'] ?? '')}</h2>
          <dl className="facts">
            {columns
              .filter((column) => isShown(column, row))
              .map((column) => (
                <FactRow
                  key={column}
                  title={report.titles[column] ?? column}
                  value={String(row[column])}
                  language={language}
                />
              ))}
          </dl>
        </article>
      ))}
    </div>
  );
}

const FactRow = ({ title, value, language }: { title: string; value: string; language: 'nl' | 'en' }) => (
  <>
    <dt>{title}</dt>
    <dd>{tellValue(value, language)}</dd>
  </>
);
