import type { Command } from 'commander';
import type { VerifyProgress } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { formatNumber } from '../../../libs/client/dutch.js';
import { options } from '../options.js';
import { createProgressBar } from '../progress-bar.js';

/** `kbi verify`: whether what is derived from the log is what the log gives. */
export function addVerify(program: Command, context: CommandContext): void {
  program
    .command('verify')
    .description('compare what is derived with what it is derived from')
    .command('projections')
    .description('build read models anew beside those that serve, and compare them row by row')
    .argument('[names...]', 'see kbi status; all unless said')
    .addOption(options.json())
    .action((names: readonly string[], { json }: { json?: true }) =>
      context.withService(['admin'], async ({ kbi }) => {
        const bar = createProgressBar(context.dependencies.stderr, 'events of {name}, {eta_formatted}');
        const compared: VerifyProgress[] = [];
        bar?.start(0, 0, { name: '…' });
        try {
          for await (const progress of kbi.verifyProjections(names.length > 0 ? names : undefined)) {
            bar?.setTotal(progress.total ?? progress.done);
            bar?.update(progress.done, { name: progress.projection });
            if (progress.state !== 'building') compared.push(progress);
          }
        } finally {
          bar?.stop();
        }
        if (compared.some(({ state }) => state !== 'same')) context.exitCode = 1;
        context.printResult(compared, json, (all) => all.flatMap(describe));
      }),
    );
}

/** What was found of a read model: a line, and one for each row that differs. */
function describe(found: VerifyProgress): readonly string[] {
  const { projection, position, rows = 0, different = 0, differences = [] } = found;
  const at = position === null ? 'vóór het eerste event' : `tot positie ${position}`;
  if (found.state === 'same')
    return [`${projection}: gelijk aan het log, ${at}, ${formatNumber(rows)} rijen.`];
  if (found.state !== 'different') return [`${projection}: niet vergeleken. ${whyNot(found)}`];
  return [
    `${projection}: ${formatNumber(different)} rijen verschillen van het log, ${at}.`,
    ...differences.map(({ table, key, kind, columns }) => {
      const row = `${table} ${JSON.stringify(key)}`;
      return kind === 'changed'
        ? `  anders      ${row}: ${columns.join(', ')}`
        : `  ${kinds[kind].padEnd(11)} ${row}`;
    }),
    ...(different > differences.length
      ? [`  en ${formatNumber(different - differences.length)} andere`]
      : []),
  ];
}

const kinds = { missing: 'ontbreekt', extra: 'te veel' } as const;

function whyNot({ reason, failure }: VerifyProgress): string {
  switch (reason) {
    case 'NOT_BUILT':
      return 'Er is nog geen versie die antwoordt.';
    case 'OTHER_VERSION':
      return 'De versie die antwoordt, hoort bij een andere versie van het programma.';
    case 'STANDS_STILL':
      return `Opnieuw opgebouwd staat het stil bij ${failure?.type}, positie ${failure?.position}: ${failure?.reason}`;
    case 'KEEPS_MOVING':
      return 'Het ging te snel verder om het bij te houden. Probeer het op een rustiger moment.';
    case 'CANCELLED':
    case undefined:
    default:
      return 'Dat is afgebroken.';
  }
}
