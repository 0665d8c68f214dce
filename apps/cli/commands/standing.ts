import type { Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import { enumerations } from '../../../libs/client/labels.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatStanding } from '../format-standing.js';
import { readInsz } from '../input.js';
import { options } from '../options.js';

type Schemas = components['schemas'];
interface StandingOptions {
  readonly dossier?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly purpose: Schemas['Purpose'];
  readonly sections?: string;
  readonly json?: true;
}

/** The purposes with which a standing can be asked. */
const purposes = Object.keys(enumerations['Purpose'] ?? {});

/** `kbi standing`: where a person stands, what is due and what comes next, each with its rule. */
export function addStanding(program: Command, context: CommandContext): void {
  program
    .command('standing')
    .description(
      'where a person stands on a day, what is due and what comes next; recorded as one consultation',
    )
    .addOption(options.dossier())
    .addOption(options.purpose().choices(purposes).makeOptionMandatory())
    .option(
      '--sections <list>',
      'with commas, such as Wooncode,Talenkennis; all that say something unless said',
    )
    .addOption(options.asOf())
    .addOption(options.knownAt())
    .addOption(options.json())
    .action(({ dossier, json, asOf: date, sections, ...how }: StandingOptions) =>
      context.withService(['consult'], async ({ kbi }) => {
        const person = dossier === undefined ? { insz: await readInsz(context.dependencies) } : { dossier };
        const asked = sections === undefined ? {} : { sections: sections.split(',') as Schemas['Section'][] };
        const params = { header: idempotencyKey() };
        const body = { ...person, ...how, ...asked, ...(date !== undefined && { date }) };
        const answer = await unwrap(kbi.http.POST('/v1/dossiers/standing', { params, body }));
        context.printResult(answer, json, formatStanding);
      }),
    );
}
