import type { Command } from 'commander';
import { unwrap, type RebuildProgress } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { CliError } from '../errors.js';
import { options } from '../options.js';
import { createProgressBar } from '../progress-bar.js';
import { formatTable } from '../text-table.js';

/** `kbi rebuild`: builds a new version of a read model beside the one that serves. */
export function addRebuild(program: Command, context: CommandContext): void {
  program
    .command('rebuild')
    .description('build a read model anew beside the one that serves, and swap them; Ctrl-C cancels it')
    .argument('<name>', 'see kbi status')
    .action((name: string) =>
      context.withService(['admin'], async ({ kbi }) => {
        const bar = createProgressBar(context.dependencies.stderr, 'events, {left}');
        let last: RebuildProgress | undefined;
        bar?.start(0, 0, { left: '…' });
        try {
          for await (const progress of kbi.rebuild(name)) {
            const { done, total, secondsLeft } = (last = progress);
            bar?.setTotal(total ?? done);
            bar?.update(done, { left: secondsLeft === undefined ? '…' : `${Math.ceil(secondsLeft)} s` });
          }
        } finally {
          bar?.stop();
        }
        context.print(describeRebuild(name, last));
      }),
    );
}

/** @param last the last progress of the rebuild @throws CliError when the rebuild did not complete */
function describeRebuild(name: string, last: RebuildProgress | undefined): string {
  if (last?.state === 'done')
    return `${name} version ${last.version} was built anew from ${last.done} events.`;
  if (!last?.failure)
    throw new CliError(`The rebuild of ${name} was cancelled; the one that served still does.`);
  const { position, type, reason } = last.failure;
  throw new CliError(`The rebuild of ${name} stands still at ${type}, position ${position}: ${reason}`);
}

/** `kbi status`: whether the service is ready, and the position of each read model. */
export function addStatus(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('how the service and its read models stand')
    .addOption(options.json())
    .action(({ json }: { json?: true }) =>
      context.withService(['report', 'admin'], async ({ kbi, url, wasRunning }) => {
        const { status, clock } = await unwrap(kbi.http.GET('/health/ready'));
        const { head, projections, misdated } = await unwrap(kbi.http.GET('/v1/projections'));
        const result = { service: wasRunning ? url : null, status, clock, head, projections, misdated };
        context.printResult(result, json, ({ service }) => [
          `Service  ${service ?? 'not running (its parts were started for this command)'}`,
          `Status   ${status}`,
          `Log      ${head === null ? 'empty' : `position ${head}`}`,
          ...describeClock(clock),
          '',
          ...formatTable(
            columns,
            projections.map((build) => [
              build.name,
              String(build.version),
              build.failure ? `${build.status} at ${build.failure.type}` : build.status,
              build.serving ? 'yes' : 'no',
              build.position ?? '–',
            ]),
          ),
          ...(misdated ? describeMisdated(misdated) : []),
        ]);
      }),
    );
}

/** What is wrong with the clocks, a line for each. */
function describeClock({ differenceMs, logAheadUntil }: Clock): readonly string[] {
  const seconds = Math.round((differenceMs ?? 0) / 1_000);
  return [
    ...(Math.abs(seconds) < 1
      ? []
      : [`Clock    ${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'} the server of the log`]),
    ...(logAheadUntil === null
      ? []
      : [`         the log is ahead: until ${logAheadUntil} everything is recorded as of that instant`]),
  ];
}

type Clock = components['schemas']['Readiness']['clock'];

/** Events that earlier versions recorded with days that can't be read, and the read models that count them. */
function describeMisdated({ count, events }: components['schemas']['MisdatedEvents']): readonly string[] {
  if (count === 0) return [];
  const listed = events.map((one) => [
    one.position ?? '–',
    one.type,
    one.places.join(', '),
    one.readModels.join(', ') || '–',
  ]);
  return [
    '',
    `Events with a day that can’t be read, counted under the day of recording: ${count}`,
    ...formatTable([{ title: 'Position', align: 'right' }, 'Event', 'Facts', 'Read models'], listed),
    ...(count > events.length ? [`and ${count - events.length} more`] : []),
  ];
}

const columns = [
  'Read model',
  { title: 'Version', align: 'right' },
  'Status',
  'Serves',
  { title: 'Position', align: 'right' },
] as const;
