import type { MultiBar, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { BuildToProgress, KbiClient, RebuildProgress } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatNumber } from '../../../libs/client/dutch.js';
import { CliError } from '../errors.js';
import { options } from '../options.js';
import { createProgressBars } from '../progress-bar.js';

/** `kbi rebuild`: builds read models anew beside those that serve; exit code 1 when one did not complete. */
export function addRebuild(program: Command, context: CommandContext): void {
  program
    .command('rebuild')
    .description(
      'build read models anew beside those that serve, and swap them; Ctrl-C cancels what isn’t done',
    )
    .argument('[names...]', 'see kbi status')
    .option('--all', 'all of them')
    .addOption(options.to())
    .addOption(options.json())
    .action(async (names: readonly string[], { all, to, json }: RebuildOptions, command: Command) => {
      const [name, ...others] = names;
      if (all ? name !== undefined || to !== undefined : name === undefined)
        command.error('error: name the read models, or ask for --all');
      if (to !== undefined && others.length > 0) command.error('error: --to goes with one read model');
      await context.withService(['admin'], ({ kbi }) =>
        to !== undefined && name !== undefined
          ? rebuildTo(context, kbi, { name, to, json })
          : rebuild(context, kbi, all ? undefined : names, json),
      );
    });
}

interface RebuildOptions {
  readonly all?: true;
  readonly to?: string;
  readonly json?: true;
}

async function rebuild(
  context: CommandContext,
  kbi: KbiClient,
  names: readonly string[] | undefined,
  json: true | undefined,
): Promise<void> {
  const last = new Map<string, RebuildProgress>();
  const bars = new RebuildBars(context);
  try {
    for await (const progress of kbi.rebuild(names)) {
      last.set(progress.projection, progress);
      bars.show(progress);
      if (json) context.print(JSON.stringify(progress));
    }
  } finally {
    bars.stop();
  }
  for (const progress of last.values()) {
    const isDone = progress.state === 'done';
    if (!isDone) context.exitCode = 1;
    if (!isDone) context.printInfo(whyNotRebuilt(progress));
    else if (!json) context.print(rebuiltFrom(progress));
  }
}

/** A bar for each read model that is built. */
class RebuildBars {
  readonly #bars: MultiBar | undefined;
  readonly #ofEach = new Map<string, SingleBar>();

  constructor({ dependencies: { stderr } }: CommandContext) {
    this.#bars = createProgressBars(stderr, '  {bar} {value}/{total}  {rate}/s  {left}  {name}');
  }

  show({ projection: name, done, total = done, perSecond, secondsLeft }: RebuildProgress): void {
    const bar = this.#ofEach.get(name) ?? this.#bars?.create(total, done);
    if (!bar) return;
    this.#ofEach.set(name, bar);
    bar.setTotal(total);
    bar.update(done, { name, rate: formatNumber(Math.round(perSecond)), left: timeLeft(secondsLeft) });
  }

  stop(): void {
    this.#bars?.stop();
  }
}

const timeLeft = (seconds: number | undefined): string =>
  seconds === undefined ? 'nog …' : `nog ${formatNumber(Math.ceil(seconds))} s`;

const rebuiltFrom = ({ projection, version, done }: RebuildProgress): string =>
  `${projection}, versie ${version}, is opnieuw opgebouwd uit ${formatNumber(done)} events.`;

function whyNotRebuilt({ projection, state, failure }: RebuildProgress): string {
  if (failure) return standsStill(projection, failure);
  return state === 'unknown'
    ? `Van de opbouw van ${projection} is niet te zeggen hoe ze verdergaat: zie kbi status.`
    : `De opbouw van ${projection} is afgebroken; wat antwoordde, blijft antwoorden.`;
}

/** Builds a read model as it was at a position, into a schema that is kept for an hour. */
async function rebuildTo(
  context: CommandContext,
  kbi: KbiClient,
  { name, to, json }: { readonly name: string; readonly to: string; readonly json: true | undefined },
): Promise<void> {
  let last: BuildToProgress | undefined;
  for await (const progress of kbi.rebuildTo(name, to)) last = progress;
  const { built, failure } = last ?? {};
  if (failure) throw new CliError(standsStill(name, failure));
  if (!built) throw new CliError(`De opbouw van ${name} is afgebroken; er blijft niets van over.`);
  context.printResult(last, json, () => [
    `${name} is opgebouwd tot positie ${to}, in het schema ${built.schema}, dat blijft tot ${built.until}.`,
    ...Object.entries(built.rows).map(([table, rows]) => `  ${table}: ${formatNumber(rows)} rijen`),
  ]);
}

const standsStill = (name: string, { position, type, reason }: Failure): string =>
  `De opbouw van ${name} staat stil bij ${type}, positie ${position}: ${reason}`;
type Failure = components['schemas']['ProjectionFailure'];
