import type { Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { readInsz } from '../input.js';
import { options } from '../options.js';

interface EraseOptions {
  readonly dossier?: string;
  readonly ground: components['schemas']['ErasureRequest']['ground'];
  readonly keepAccessLog?: true;
}

/** `kbi erase`: destroys the keys of a person (crypto-shredding). */
export function addErase(program: Command, context: CommandContext): void {
  program
    .command('erase')
    .description('erase a person for good: nothing sealed about them can be read any more')
    .addOption(options.dossier())
    .addOption(options.ground().choices(['RETENTION_PERIOD', 'REQUEST', 'ERROR']).makeOptionMandatory())
    .option('--keep-access-log', 'who looked at the person stays readable, until this is asked again without')
    .action(({ dossier, ground, keepAccessLog }: EraseOptions) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: idempotencyKey() };
        const person = dossier === undefined ? { insz: await readInsz(context.dependencies) } : { dossier };
        const body = { ...person, ground, accessLog: keepAccessLog ? 'kept' : 'erased' } as const;
        const erased = await unwrap(kbi.http.POST('/v1/commands/ErasePerson', { params, body }));
        context.print(`The person of dossier ${erased.dossier} was erased.`);
      }),
    );
}

/** `kbi rotate-master-key`: rewraps every key with a new master key and destroys the old one. */
export function addRotateMasterKey(program: Command, context: CommandContext): void {
  program
    .command('rotate-master-key')
    .description('replace the master key; key backups made before are then useless')
    .action(() =>
      context.withService(['admin'], async ({ kbi }) => {
        await unwrap(kbi.http.POST('/v1/master-key/rotate'));
        context.print('The master key was replaced, and every key wrapped anew.');
      }),
    );
}
