import type { Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { readInsz } from '../input.js';
import { options } from '../options.js';

interface ExportOptions {
  readonly dossier?: string;
  readonly request?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

/** `kbi export-person`: everything about one person, for that person, as a page or as JSON. */
export function addExportPerson(program: Command, context: CommandContext): void {
  program
    .command('export-person')
    .description(
      'everything about one person, for that person: the dossier, its history, who asked what between the first and ' +
        'the last day, and why it was decided so; a page of HTML, in Dutch; recorded as one consultation',
    )
    .addOption(options.dossier())
    .option(
      '--request <reference>',
      'the request of the person that an administrator answers; without it, the person asks: the user of the token',
    )
    .addOption(options.from())
    .addOption(options.to())
    .addOption(options.json())
    .action(({ dossier, json, request, ...period }: ExportOptions) =>
      context.withService(request === undefined ? ['audit'] : ['audit', 'admin'], async ({ kbi }) => {
        const person = dossier === undefined ? { insz: await readInsz(context.dependencies) } : { dossier };
        const asked = { ...person, ...(request !== undefined && { request }), ...period };
        const given = await unwrap(
          kbi.http.POST('/v1/audit/person-export', {
            params: { header: idempotencyKey() },
            body: asked as typeof asked & { insz: string },
            headers: { accept: json ? 'application/json' : 'text/html' },
            parseAs: 'text',
          }),
        );
        context.dependencies.stdout.write(json ? `${given}\n` : given);
      }),
    );
}
