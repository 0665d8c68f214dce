/** The export of a person as one page that needs nothing else: no script, no request, and it prints on A4. */
import { createHash } from 'node:crypto';
import { fieldLabel, formatInstant, formatValue } from '../../../libs/client/dutch.js';
import { Markup, markup } from '../http/markup.js';
import type { PersonExport } from './person-export.js';
import { recordTables, table } from './record-tables.js';

const STYLE = `
  body { font: 11pt/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; }
  table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 1.5rem; }
  caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
  th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top;
    overflow-wrap: anywhere; }
  thead th { background: #eee; } tbody th { font-weight: 600; width: 30%; }
  ul { margin: 0; padding-left: 1.1rem; }
  @page { size: A4; margin: 15mm; }
  @media print {
    body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; }
    h2, h3, caption { break-after: avoid; } thead { display: table-header-group; } tr { break-inside: avoid; }
  }
`;

/** What the page may do, also where it was kept as a file: show its own style, and nothing else. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The headers with which it is given. */
export const pageSecurity = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Disposition': 'inline; filename="kruispuntbank-inburgering.html"',
};

type ExportedDossier = NonNullable<PersonExport['dossier']>;

const TITLE = 'Uw gegevens in de Kruispuntbank Inburgering';

export function exportPage(exported: PersonExport): string {
  const { consultation, madeAt, madeBy, madeByName, dossier } = exported;
  return markup`<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${TITLE}</h1>
<p>Gemaakt op ${formatInstant(madeAt)} door ${madeByName ?? madeBy}.
Dat u dit kreeg, is zelf opgetekend als raadpleging ${consultation}.</p>
${dossier ? dossierParts(dossier) : markup`<p>De Kruispuntbank Inburgering heeft geen dossier van u.</p>`}
${consultationPart(exported)}
</main>
</body>
</html>
`.source;
}

function dossierParts({
  dossier,
  names,
  insz,
  asOf,
  sections,
  standing,
  findings,
  history,
}: ExportedDossier): Markup {
  const of = insz === null ? names : `${names}, INSZ ${insz}`;
  return markup`<p>Dit gaat over ${of}, dossier ${dossier}.</p>
${recordPart(`Uw dossier op ${asOf}`, sections)}
${recordPart(`Wat de regels er op ${asOf} van maken`, standing)}
${findings.length === 0 ? '' : findingPart(findings)}
<h2>Wat werd opgetekend</h2>
${table(
  `Gebeurtenissen (${history.length}), in de volgorde waarin ze werden opgetekend`,
  ['Dag', 'Wat', 'Gegevens', 'Opgetekend'],
  history.map(({ on, title, told, sealed, recordedAt, organisation, organisationName }) => [
    on ?? 'niet bekend',
    title,
    sealed === 'open' ? told : `${told} (persoonsgegevens niet leesbaar)`,
    `${formatInstant(recordedAt)}, door ${organisationName ?? organisation}`,
  ]),
)}`;
}

/** A heading, and the records by their names; nothing where there are none. */
function recordPart(title: string, records: object): string | Markup {
  const parts = Object.entries(records) as [string, object][];
  if (parts.length === 0) return '';
  const tablesOf = (name: string, record: object) => recordTables(formatValue(name), record);
  return markup`<h2>${title}</h2>
${parts.map(([name, record]) => markup`<h3>${formatValue(name)}</h3>\n${tablesOf(name, record)}`)}`;
}

const findingPart = (findings: ExportedDossier['findings']): Markup =>
  markup`<h2>Wat een trajectbegeleider nakijkt</h2>
${table(
  'Vaststellingen, de laatste eerst',
  ['Sinds', 'Vaststelling', 'Stand'],
  findings.map(({ since, nl, status, outcome }) => [
    since,
    nl,
    [status, outcome].flatMap((value) => (value === null ? [] : formatValue(value))).join(', '),
  ]),
)}`;

function consultationPart({ from, to, consultations }: PersonExport): Markup {
  const period = `${from === null ? '' : ` vanaf ${from}`}${to === null ? '' : ` tot en met ${to}`}`;
  const caption = `Raadplegingen${period} (${consultations.length}), in de volgorde waarin ze gevraagd werden`;
  const titles = ['Gevraagd op', 'Organisatie', 'Waarvoor', 'Beslissing', 'Waarom'];
  return markup`<h2>Wie naar uw gegevens vroeg</h2>
${
  consultations.length === 0
    ? markup`<p>Niemand${period}.</p>`
    : table(caption, titles, consultations.map(consultationRow))
}`;
}

const consultationRow = (one: PersonExport['consultations'][number]) => [
  formatInstant(one.at),
  `${one.organisationName ?? one.organisation} (${formatValue(one.organisationType)})`,
  [
    `${formatValue(one.purpose)}${one.emergency ? ', als noodtoegang' : ''}`,
    `${fieldLabel('channel')}: ${formatValue(one.channel, 'channel')}`,
  ],
  formatValue(one.outcome),
  [
    ...one.explained,
    ...(one.keptUntil === null ? [] : [`De gemeente mag dit bewaren tot ${one.keptUntil}.`]),
  ],
];
