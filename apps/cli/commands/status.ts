import type { Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatNumber } from '../../../libs/client/dutch.js';
import { options } from '../options.js';
import { formatTable } from '../text-table.js';

/** `kbi status`: whether the service is ready, and the position of each read model. */
export function addStatus(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('how the service and its read models stand')
    .addOption(options.json())
    .action(({ json }: { json?: true }) =>
      context.withService(['report', 'admin'], async ({ kbi, url, wasRunning }) => {
        const { status, clock, dailyRun } = await unwrap(kbi.http.GET('/health/ready'));
        const { head, projections, misdated } = await unwrap(kbi.http.GET('/v1/operations/projections'));
        const result = {
          service: wasRunning ? url : null,
          status,
          clock,
          dailyRun,
          head,
          projections,
          misdated,
        };
        context.printResult(result, json, ({ service }) => [
          `Service  ${service ?? 'not running (its parts were started for this command)'}`,
          `Status   ${status}`,
          `Log      ${head === null ? 'empty' : `position ${head}`}`,
          ...describeClock(clock),
          `Daily    ${dailyRun.lastDay === null ? 'no run yet' : `completed for ${dailyRun.lastDay}`}`,
          '',
          ...formatTable(
            columns,
            projections.map((build) => [
              build.name,
              String(build.version),
              describeState(build),
              build.serving ? 'yes' : 'no',
              build.position ?? '–',
            ]),
          ),
          ...projections.flatMap(({ name, failure }) => (failure ? describeStop(name, failure) : [])),
          ...(misdated ? describeMisdated(misdated) : []),
        ]);
      }),
    );
}

/** Where it stands still, or how far it is built. */
function describeState({ status, failure, progress }: ProjectionList['projections'][number]): string {
  if (failure) return `${status} at ${failure.type}`;
  if (!progress) return status;
  const { done, total, secondsLeft } = progress;
  const of = total === undefined ? '' : ` of ${formatNumber(total)}`;
  const left = secondsLeft === undefined ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  return `${status} ${formatNumber(done)}${of}${left}`;
}
type ProjectionList = components['schemas']['ProjectionList'];
type Failure = components['schemas']['ProjectionFailure'];

/** Where a read model stands still, why, and what to do. */
const describeStop = (name: string, { position, type, reason }: Failure): readonly string[] => [
  '',
  `${name} staat stil bij ${type}, positie ${position}: ${reason}`,
  `  na herstel: kbi projection retry ${name}; zonder de gebeurtenis verder: kbi projection skip ${name} ` +
    `--position ${position} --reason …`,
];

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
