import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, momentTable } from '../../libs/domain/dossier/moment-table.js';
import { Moment } from '../../libs/domain/dossier/moments.js';
import { enumerations } from '../../libs/domain/kernel/labels.js';
import type { Authority, Rule } from '../../libs/domain/kernel/rule.js';
import { keptElsewhere, notFound, rulesByPart } from '../../libs/domain/law/rules.js';
import { projectRoot } from '../../libs/platform/project-root.js';

const code = (text: string) => `\`${text}\``;
const authority = (row: Authority) => ('source' in row ? row.source : `*assumed*: ${row.assumed}`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The tests around the dates of each rule: which files name which constant of a law file. */
export function testsOfRules(): ReadonlyMap<string, readonly string[]> {
  const folder = 'libs/domain';
  const files = readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const tests = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(projectRoot(), folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/aroundDates\(\s*(\w+)/gu))
      tests.set(name, [...new Set([...(tests.get(name) ?? []), `${folder}/${file}`])]);
  }
  return tests;
}

/** The rules of law: their dates, where they are written, the commands and refusals, and the tests. */
export function rulesPage(head: string): string {
  const tests = testsOfRules();
  const all = Object.values(rulesByPart).flatMap((part) => Object.entries(part));
  const assumed = all.flatMap(([, { en, rows }]) =>
    rows.flatMap((row) => ('assumed' in row ? [[en, row.says, row.assumed]] : [])),
  );
  const parts = Object.entries(rulesByPart).map(([part, rules]) =>
    [`## ${part}`, ...Object.entries(rules).map(([name, rule]) => section(rule, tests.get(name) ?? []))].join(
      '\n\n',
    ),
  );
  return [
    `${head}# Rules of law`,
    [
      'Each rule is a table in `libs/domain/law/`: the row in force on the fact’s day applies, until the next row',
      'or a repeal; before the first row no rule is in force. Terms of months end on the day with the same number,',
      'clamped to the month’s end, and no end moves to a working day (*assumed*: no text settles it).',
      'Sources: [D13] decree of 7 June 2013, [D21W] decree of 9 July 2021 on housing, [D22] decree of 24 June 2022,',
      '[D24] decree of 3 May 2024, [O23] Brussels ordinance of 20 July 2023, [XSD] the official schemas.',
    ].join('\n'),
    ...parts,
    momentsSection(),
    '## What is assumed',
    table(['Rule', 'What is assumed', 'Why'], assumed),
    '## What was not found',
    table(
      ['Matter', 'What this system does'],
      notFound.map(({ matter, instead }) => [matter, instead]),
    ),
    '## What is kept elsewhere',
    `${table(
      ['Matter', 'Where'],
      keptElsewhere.map(({ matter, where }) => [matter, where]),
    )}\n`,
  ].join('\n\n');
}

/** Which terms are recorded when they are over, and which are answers for a date. */
function momentsSection(): string {
  const labels = enumerations.get('Moment') ?? {};
  const recorded = Moment.options.map((moment) => {
    const { says, rule, ...row } = momentTable[moment];
    return [code(moment), labels[moment]?.nl ?? '', says, code(rule.id), authority(row)];
  });
  return [
    '## Terms that are over',
    'Where the law makes it a fact that a day passed, the daily run records it: `MomentPassed`.',
    table(['Moment', 'Dutch', 'What is so from that day on', 'Rule', 'Source'], recorded),
    'All other terms are answers for a date, such as due or overdue, and are recorded nowhere.',
    table(
      ['Rule', 'Why'],
      answers.map(({ rule, because }) => [code(rule.id), because]),
    ),
  ].join('\n\n');
}

function section({ id, nl, en, dayOf, rows, commands, refusals }: Rule<unknown>, tests: readonly string[]) {
  const dates = rows.map((row) => [row.from ?? 'always', row.until ?? '', row.says, authority(row)]);
  const list = (names: readonly string[]) => names.map(code).join(', ') || 'none';
  return [
    `### ${en} (${nl})`,
    `${code(id)}, by ${dayOf}. Commands: ${list(commands)}. Refusals: ${list(refusals)}. Tests: ${list(tests)}.`,
    table(['From', 'Until', 'Rule', 'Source'], dates),
  ].join('\n\n');
}
