import { Option, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import { readInsz } from '../input.js';
import type { Session } from '../session.js';

type Ground = components['schemas']['ErasureRequest']['ground'];

interface EraseOptions {
  readonly dossier?: string;
  readonly ground: Ground;
  readonly keepAccessLog?: true;
}

/** `kbi erase`: destroys the keys of a person. */
export function addErase(program: Command, session: Session): void {
  program
    .command('erase')
    .description('erase a person for good: nothing sealed about them can be read any more')
    .option('--dossier <id>', 'the dossier; without it, the INSZ is read from standard input')
    .addOption(
      new Option('--ground <ground>', 'why')
        .choices(['RETENTION_PERIOD', 'REQUEST', 'ERROR'])
        .makeOptionMandatory(),
    )
    .option('--keep-access-log', 'who looked at the person stays readable, until this is asked again without')
    .action(({ dossier, ground, keepAccessLog }: EraseOptions) =>
      session.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: { 'Idempotency-Key': randomUUID() } };
        const accessLog = keepAccessLog ? 'kept' : 'erased';
        const how = { ground, accessLog } as const;
        const body =
          dossier === undefined ? { insz: await readInsz(session.world), ...how } : { dossier, ...how };
        const answer = await unwrap(kbi.http.POST('/v1/commands/ErasePerson', { params, body }));
        session.out(`The person of dossier ${answer.dossier} was erased.`);
      }),
    );
}

/** `kbi rotate-master-key`: wraps every key anew with a new master key, and destroys the old one. */
export function addRotateMasterKey(program: Command, session: Session): void {
  program
    .command('rotate-master-key')
    .description('replace the master key; key backups made before are then useless')
    .action(() =>
      session.withService(['admin'], async ({ kbi }) => {
        await unwrap(kbi.http.POST('/v1/master-key/rotate'));
        session.out('The master key was replaced, and every key wrapped anew.');
      }),
    );
}
