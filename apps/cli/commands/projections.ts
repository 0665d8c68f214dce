import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { unwrap, type RebuildProgress } from '../../../libs/client/client.js';
import { Failure } from '../failure.js';
import type { Session } from '../session.js';
import { table } from '../table.js';
import type { World } from '../world.js';

/** `kbi rebuild`: builds a read model anew beside the one that serves. */
export function addRebuild(program: Command, session: Session): void {
  program
    .command('rebuild')
    .description('build a read model anew beside the one that serves, and swap them; Ctrl-C cancels it')
    .argument('<name>', 'see kbi status')
    .action((name: string) =>
      session.withService(['admin'], async ({ kbi }) => {
        const show = rebuildBar(session.world.stderr);
        let last: RebuildProgress | undefined;
        try {
          for await (const progress of kbi.rebuild(name)) show.update((last = progress));
        } finally {
          show.stop();
        }
        session.out(outcomeOf(name, last));
      }),
    );
}

/** @throws Failure when the new build doesn't serve */
function outcomeOf(name: string, last: RebuildProgress | undefined): string {
  if (last?.state === 'done')
    return `${name} version ${last.version} was built anew from ${last.done} events.`;
  if (!last?.failure)
    throw new Failure(`The rebuild of ${name} was cancelled; the one that served still does.`);
  const { position, type, reason } = last.failure;
  throw new Failure(`The rebuild of ${name} stands still at ${type}, position ${position}: ${reason}`);
}

/** A bar with the time left on a terminal; nothing elsewhere. */
function rebuildBar(terminal: World['stderr']) {
  if (!terminal.isTTY) return { update: () => undefined, stop: () => undefined };
  const format = '  {bar} {value} of {total} events, {left} left';
  const bar = new SingleBar({ stream: terminal, format, clearOnComplete: true, hideCursor: true });
  bar.start(0, 0, { left: '…' });
  return {
    update({ done, total, secondsLeft }: RebuildProgress) {
      bar.setTotal(total ?? done);
      bar.update(done, { left: secondsLeft === undefined ? '…' : `${Math.ceil(secondsLeft)} s` });
    },
    stop: () => bar.stop(),
  };
}

/** `kbi status`: whether the service can answer, and how far each read model is. */
export function addStatus(program: Command, session: Session): void {
  program
    .command('status')
    .description('how the service and its read models stand')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) =>
      session.withService(['report'], async ({ kbi, url, running }) => {
        const { status } = await unwrap(kbi.http.GET('/health/ready'));
        const { head, projections } = await unwrap(kbi.http.GET('/v1/projections'));
        const service = running ? url : null;
        if (json) {
          session.out(JSON.stringify({ service, status, head, projections }, undefined, 2));
          return;
        }
        session.out(`Service  ${service ?? 'not running (its parts were started for this command)'}`);
        session.out(`Status   ${status}`);
        session.out(`Log      ${head === null ? 'empty' : `position ${head}`}`);
        session.out('');
        const rows = projections.map((build) => [
          build.name,
          String(build.version),
          build.failure ? `${build.status} at ${build.failure.type}` : build.status,
          build.serving ? 'yes' : 'no',
          build.position ?? '–',
        ]);
        for (const line of table(columns, rows)) session.out(line);
      }),
    );
}

const columns = [
  { title: 'Read model' },
  { title: 'Version', align: 'right' },
  { title: 'Status' },
  { title: 'Serves' },
  { title: 'Position', align: 'right' },
] as const;
