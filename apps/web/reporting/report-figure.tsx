import { useState } from 'react';
import { send } from '../app/api.js';
import { formatDay, formatInstant, formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { stringifySearch, type Search } from '../app/search.js';
import type { Declaration, Report } from './ask-report.js';
import { tellNumber } from './told-values.js';
import { isCompared, measureOf, numberIn } from './view.js';

const said = texts({
  total: { nl: 'Totaal', en: 'Total' },
  against: { nl: 'tegenover de periode ervoor', en: 'against the period before' },
  asOf: { nl: 'Stand van', en: 'As of' },
  known: { nl: 'Zoals bekend op', en: 'As known on' },
  today: {
    nl: 'Dit rapport bewaart geen vroegere stand: het toont wat nu bekend is.',
    en: 'This report keeps no earlier state: it shows what is known now.',
  },
  again: { nl: 'Opnieuw te maken', en: 'To make it again' },
  againHow: {
    nl: 'Dezelfde vraag met hetzelfde ogenblik geeft hetzelfde controlegetal, ook jaren later.',
    en: 'The same question with the same instant gives the same digest, even years later.',
  },
  digest: { nl: 'controlegetal', en: 'digest' },
  check: { nl: 'Nakijken', en: 'Check' },
  same: { nl: 'Nagekeken: hetzelfde controlegetal', en: 'Checked: the same digest' },
  other: { nl: 'Het controlegetal verschilt', en: 'The digest differs' },
  csv: { nl: 'CSV voor Excel', en: 'CSV for Excel' },
  print: { nl: 'Afdrukken', en: 'Print' },
  rounded: {
    nl: 'Aantallen van personen zijn afgerond; minder dan 5 wordt niet getoond, ook niet (<5) wat van hen komt.',
    en: 'Numbers of persons are rounded; fewer than 5 are not shown, nor (<5) what comes of them.',
  },
});

interface FigureProps {
  readonly declaration: Declaration;
  readonly search: Search;
  readonly report: Report;
  readonly question: Search;
}

/** The figure, big, with what it counts and for which moment; and how to make it again. */
export function ReportFigure({ declaration, search, report, question }: FigureProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const measure = measureOf(declaration, search);
  if (!measure) return null;
  const { query, knownAt } = report;
  const percent = numberIn(report.total, `${measure.name}Percent`);
  const isProtected = (query['protection'] as { threshold?: unknown } | undefined)?.threshold;
  return (
    <section className="card stack" aria-label={t.total}>
      <p className="fine">{t.total}</p>
      <p className="figure-number">
        {tellNumber(report.total, measure.name, language, declaration.measures)}
      </p>
      <p>{measure.title}</p>
      {isCompared(report, measure.name) && (
        <p className="fine">
          {percent !== undefined && `${percent > 0 ? '+' : ''}${formatNumber(percent, language)} % `}
          {t.against} ({tellNumber(report.total, `${measure.name}Previous`, language, declaration.measures)})
        </p>
      )}
      {query.asOf !== null && (
        <p className="fine">
          {t.asOf} {formatDay(query.asOf, language)}
        </p>
      )}
      <p className="fine">{knownAt === null ? t.today : `${t.known} ${formatInstant(knownAt, language)}`}</p>
      {isProtected !== undefined && isProtected !== null && <p className="fine">{t.rounded}</p>}
      <Provenance report={report} question={question} />
    </section>
  );
}

function Provenance({ report, question }: Pick<FigureProps, 'report' | 'question'>) {
  const t = useTexts(said);
  const { knownAt, digest } = report;
  const again = { ...question, ...(knownAt !== null && { knownAt }) };
  const address = `/v1/reports/${report.report}${stringifySearch(again)}`;
  const [checked, setChecked] = useState<'same' | 'other'>();
  const check = async () => {
    const response = await send(new Request(new URL(address, location.origin)));
    const made = response.ok ? ((await response.json()) as { readonly digest: string }).digest : undefined;
    setChecked(made === digest ? 'same' : 'other');
  };
  return (
    <>
      <div className="again stack">
        <h2 className="small-head">{t.again}</h2>
        <p className="fine">{t.againHow}</p>
        {knownAt !== null && (
          <p className="fine">
            <code>--known-at {knownAt}</code>
          </p>
        )}
        <p className="fine">
          {t.digest}{' '}
          <code className="no-print" title={digest}>{`${digest.slice(0, 8)}…${digest.slice(-6)}`}</code>
          <code className="on-paper">{digest}</code>{' '}
          <button type="button" className="plain no-print" onClick={() => void check()}>
            {t.check}
          </button>
        </p>
        <p className="fine" role="status">
          {checked && t[checked]}
        </p>
      </div>
      <p className="row no-print">
        <button type="button" className="button" onClick={() => void download(address, report.report)}>
          {t.csv}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {t.print}
        </button>
      </p>
    </>
  );
}

/** Fetches the table as a spreadsheet with Belgian settings opens it, and hands it over as a file. */
async function download(address: string, name: string): Promise<void> {
  const headers = { accept: 'text/csv; form=spreadsheet' };
  const response = await send(new Request(new URL(address, location.origin), { headers }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
