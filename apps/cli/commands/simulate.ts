import { InvalidArgumentError, Option, type Command } from 'commander';
import { mostSeeds } from '../../../libs/simulation/person.js';
import { sendYear } from '../../demo/simulate.js';
import { CommandRefused, type Step } from '../../demo/sending.js';
import type { CommandContext } from '../context.js';
import { formatNumber } from '../../../libs/client/dutch.js';
import { CliError } from '../errors.js';
import { options } from '../options.js';
import { createProgressBar } from '../progress-bar.js';

/** The years of which figures are published. */
const YEARS = ['2017'];

interface Asked {
  readonly year: string;
  readonly seed: number;
  readonly scale: number;
  readonly json?: true;
}
type Sent = Awaited<ReturnType<typeof sendYear>>;

/** `kbi simulate`: a made-up year with the published figures, by commands; sent again nothing is recorded twice. */
export function addSimulate(program: Command, context: CommandContext): void {
  program
    .command('simulate')
    .description('send a made-up year with the figures that are published of it, by commands')
    .addOption(new Option('--year <year>', 'which').choices(YEARS).makeOptionMandatory())
    .requiredOption('--seed <number>', `from 1 to ${mostSeeds}; the same seed makes the same year`, readSeed)
    .option(
      '--scale <factor>',
      'the trajectories times this, above 0 and at most 1; never the consultations',
      readScale,
      1,
    )
    .addOption(options.json())
    .addHelpText(
      'after',
      '\nEverything happens on days of that year and after it, and is recorded today: as known before today,\n' +
        'there is nothing of it. Persons and organisations are made up. Broken off, the same command goes on\n' +
        'where it was; the same seed at another scale is another year of the same persons, and is refused.',
    )
    .action(({ year, json, ...simulation }: Asked) =>
      context.withService([], async ({ url, token }) => {
        const { signal, stderr } = context.dependencies;
        const bar = createProgressBar(stderr, '{step}, {eta_formatted}');
        let current: Step | undefined;
        const sent = await sendYear(
          {
            baseUrl: url,
            token,
            signal,
            progress({ step, done, total }) {
              if (step !== current) bar?.start(total, 0, { step });
              current = step;
              bar?.update(done, { step });
            },
          },
          simulation,
        )
          .catch((error: unknown) => Promise.reject(explained(error, simulation.seed)))
          .finally(() => bar?.stop());
        context.printResult({ year, ...simulation, ...sent }, json, describe);
      }),
    );
}

const describe = (sent: Sent & Omit<Asked, 'json'>): readonly string[] => {
  const { commands, consultations, year, seed } = sent;
  const [trajectories, courses] = [sent.trajectories, sent.courses].map(formatNumber);
  const [granted, refused] = [consultations.granted, consultations.refused].map(formatNumber);
  const [total, repeated] = [commands.total, commands.repeated].map(formatNumber);
  const rate = formatNumber(Math.round(commands.total / commands.seconds));
  return [
    `Jaar ${year}, reeks ${String(seed)}: ${trajectories} trajecten, ${courses} cursussen MO`,
    `  ${total} opdrachten, waarvan ${repeated} al opgetekend waren en geen geweigerd werd`,
    `  in ${formatNumber(Math.round(commands.seconds))} s, ${rate} per seconde`,
    `  ${granted} raadplegingen toegestaan, ${refused} geweigerd`,
    '  Dit alles is vandaag opgetekend: zoals bekend voor vandaag is er niets van.',
  ];
};

/** Why a year that is the same each time can be refused all the same. */
function explained(error: unknown, seed: number): Error {
  if (!(error instanceof CommandRefused)) return error instanceof Error ? error : new Error(String(error));
  if (error.code !== 'IDEMPOTENCY_KEY_REUSED') return new CliError(error.message);
  return new CliError(
    `Seed ${String(seed)} was sent before at another scale, or by another version. Send it at that scale, or ` +
      'take another seed: its persons are others.',
  );
}

function readSeed(text: string): number {
  const seed = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (seed < 1 || seed > mostSeeds)
    throw new InvalidArgumentError(`It is a whole number from 1 to ${mostSeeds}.`);
  return seed;
}

function readScale(text: string): number {
  const scale = /^\d(?:\.\d{1,6})?$/u.test(text) ? Number(text) : 0;
  if (scale <= 0 || scale > 1) throw new InvalidArgumentError('It is above 0 and at most 1, such as 0.01.');
  return scale;
}
