import type { Command } from 'commander';
import type { DailyRunProgress } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { formatNumber } from '../../../libs/client/dutch.js';
import { CliError } from '../errors.js';
import { options } from '../options.js';
import { createProgressBar } from '../progress-bar.js';

/** `kbi daily`: records which terms of the law are over; again it records nothing twice. */
export function addDaily(program: Command, context: CommandContext): void {
  program
    .command('daily')
    .description(
      'record in every dossier which terms of the law are over, and catch up the days that were missed',
    )
    .option('--on <date>', 'the day to serve, YYYY-MM-DD; today unless said')
    .addOption(options.json())
    .action(({ on, json }: { on?: string; json?: true }) =>
      context.withService(['admin'], async ({ kbi }) => {
        const bar = createProgressBar(context.dependencies.stderr, 'dossiers, {eta_formatted}');
        let last: DailyRunProgress | undefined;
        bar?.start(0, 0);
        try {
          for await (const progress of kbi.daily(on)) {
            last = progress;
            bar?.setTotal(progress.total);
            bar?.update(progress.done);
          }
        } finally {
          bar?.stop();
        }
        if (last?.state !== 'done') throw new CliError(whyStopped(last));
        if (last.failed > 0) context.exitCode = 3;
        context.printResult(last, json, describe);
      }),
    );
}

const describe = ({ on, done, recorded, failed, erasures }: DailyRunProgress): readonly string[] => [
  `Dagelijkse ronde van ${on}: ${counted(done, 'dossier', 'dossiers')} bekeken, ` +
    `${counted(recorded, 'verstreken termijn', 'verstreken termijnen')} vastgesteld.`,
  ...(erasures ? toldOfErasures(erasures) : []),
  ...(failed > 0
    ? [`Van ${formatNumber(failed)} dossiers lukte het niet; zij komen de volgende dag opnieuw aan de beurt.`]
    : []),
];

/** What became of erasures, and what is to be done about them. */
function toldOfErasures({ erased, waiting, proposed, more }: NonNullable<DailyRunProgress['erasures']>) {
  const over = counted(proposed, 'bewaartermijn is', 'bewaartermijnen zijn');
  return [
    ...(erased > 0
      ? [`${counted(erased, 'persoon', 'personen')} gewist: geen wisverbod houdt dat nog tegen.`]
      : []),
    ...(waiting > 0
      ? [`${counted(waiting, 'wissing wacht', 'wissingen wachten')} op het einde van een wisverbod.`]
      : []),
    ...(proposed > 0 ? [`${more ? 'Meer dan ' : ''}${over} voorbij: kbi retention.`] : []),
  ];
}

const counted = (count: number, one: string, more: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : more}`;

/** What to do about a run that went no further. */
function whyStopped(last: DailyRunProgress | undefined): string {
  const goesOn = 'Opnieuw gestart gaat ze verder waar ze was: kbi daily';
  if (last?.reason === 'READ_MODEL_STANDS_STILL')
    return 'De ronde is gestopt: het leesmodel terms staat stil. Zie kbi status, en daarna kbi rebuild terms.';
  if (last?.reason === 'TOO_MANY_FAILED')
    return `De ronde is gestopt: het lukte van te veel dossiers niet. Zie het log van de dienst. ${goesOn}`;
  return `De ronde is afgebroken. ${goesOn}`;
}
