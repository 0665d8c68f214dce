import { Option, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { options } from '../options.js';

/** `kbi projection`: what to do with a read model that stands still at an event. */
export function addProjection(program: Command, context: CommandContext): void {
  const projection = program
    .command('projection')
    .description('what to do with a read model that stands still at an event; docs/runbook.md says when');
  projection
    .command('skip')
    .description('pass over the event at which it stands still, now and whenever it is built anew')
    .argument('<name>', 'see kbi status')
    .addOption(
      new Option('--position <position>', 'of the event, as kbi status gives it').makeOptionMandatory(),
    )
    .addOption(options.reason().makeOptionMandatory())
    .action((name: string, { position, reason }: { position: string; reason: string }) =>
      context.withService(['admin'], async ({ kbi }) => {
        const request = { params: { path: { name }, header: idempotencyKey() }, body: { position, reason } };
        const { outcome } = await unwrap(kbi.http.POST('/v1/operations/projections/{name}/skip', request));
        const already = outcome === 'unchanged' ? ' al' : '';
        context.print(`${name} slaat de gebeurtenis op positie ${position}${already} over, en gaat verder.`);
      }),
    );
  projection
    .command('retry')
    .description('try the event again at which it stands still')
    .argument('<name>', 'see kbi status')
    .addOption(options.reason())
    .action((name: string, body: { reason?: string }) =>
      context.withService(['admin'], async ({ kbi }) => {
        const request = { params: { path: { name }, header: idempotencyKey() }, body };
        await unwrap(kbi.http.POST('/v1/operations/projections/{name}/retry', request));
        context.print(`${name} probeert het opnieuw: kbi status zegt of het verdergaat.`);
      }),
    );
}
