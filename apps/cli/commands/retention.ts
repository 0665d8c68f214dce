import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatNumber, formatValue } from '../../../libs/client/dutch.js';
import { CliError } from '../errors.js';
import { contentKey, readLines, readSensitiveLine } from '../input.js';
import { options } from '../options.js';
import { formatTable } from '../text-table.js';

type Schemas = components['schemas'];

/** `kbi retention`: what may not be kept any more, and what may not be erased. */
export function addRetention(program: Command, context: CommandContext): void {
  const retention = program
    .command('retention')
    .description('what may not be kept any more, for administrators');
  retention
    .command('list', { isDefault: true })
    .description('what is proposed to be erased, and which erasures wait for a legal hold')
    .addOption(options.json())
    .action(({ json }: { json?: true }) =>
      context.withService(['admin'], async ({ kbi }) => {
        const list = await unwrap(kbi.http.GET('/v1/retention/proposals'));
        context.printResult(list, json, formatProposals);
      }),
    );
  addConfirm(retention, context);
  addHolds(retention, context);
}

function addConfirm(retention: Command, context: CommandContext): void {
  retention
    .command('confirm')
    .description('erase the persons of proposed dossiers: a list of their ids, one on each line')
    .addArgument(new Argument('[file]', 'of the list; - for standard input').default('-'))
    .addOption(options.json())
    .action((file: string, { json }: { json?: true }) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const dossiers: string[] = [];
        for await (const line of readLines(file, context.dependencies)) dossiers.push(line.trim());
        if (dossiers.length === 0) throw new CliError('De lijst is leeg: zet op elke regel een dossier.');
        const today = new Date().toISOString().slice(0, 10); // what is due later is another confirmation
        const params = { header: idempotencyKey(contentKey('confirm', [today, dossiers])) };
        const body = { dossiers };
        const done = await unwrap(kbi.http.POST('/v1/commands/ConfirmErasures', { params, body }));
        if (done.results.some(({ outcome }) => outcome !== 'erased')) context.exitCode = 3;
        context.printResult(done, json, formatResults);
      }),
    );
}

function addHolds(retention: Command, context: CommandContext): void {
  const dossier = new Argument('<dossier>', 'its id');
  const readReason = async () => {
    const reason = await readSensitiveLine('Reden: ', context.dependencies);
    if (reason === '') throw new CliError('Geef de reden, op een regel van de standaardinvoer.');
    return reason;
  };
  const grounds: readonly Schemas['HoldGround'][] = [
    ...(['APPEAL', 'COURT_CASE', 'INVESTIGATION', 'SUPERVISION', 'OWN_REQUEST'] as const),
  ];
  retention
    .command('hold')
    .description('place a legal hold: nobody is erased as long as it stands; why is read from standard input')
    .addArgument(dossier)
    .addOption(options.ground().choices(grounds).makeOptionMandatory())
    .action((id: string, { ground }: { ground: Schemas['HoldGround'] }) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: idempotencyKey() };
        const body = { dossier: id, ground, reason: await readReason() };
        const { hold } = await unwrap(kbi.http.POST('/v1/commands/PlaceLegalHold', { params, body }));
        context.print(`Wisverbod ${hold} geplaatst.`);
      }),
    );
  retention
    .command('lift')
    .description('lift a legal hold; why is read from standard input')
    .addArgument(dossier)
    .addArgument(new Argument('<hold>', 'its id'))
    .action((id: string, hold: string) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: idempotencyKey() };
        const body = { dossier: id, hold, reason: await readReason() };
        await unwrap(kbi.http.POST('/v1/commands/LiftLegalHold', { params, body }));
        context.print(
          'Wisverbod opgeheven. Een wissing die erop wachtte, gebeurt bij de volgende dagelijkse ronde.',
        );
      }),
    );
}

function formatProposals({ on, proposals, waiting, more }: Schemas['RetentionProposals']): readonly string[] {
  const proposed = proposals.map(({ dossier, kind, since }) => [dossier, formatValue(kind), since]);
  const held = waiting.map(({ dossier, ground, since, holds }) => [
    dossier,
    formatValue(ground),
    since,
    holds.map((one) => `${formatValue(one.ground)} (${one.hold})`).join(', ') || 'geen meer',
  ]);
  return [
    `Bewaartermijnen, stand op ${on}`,
    '',
    ...(proposed.length > 0
      ? formatTable(['Voorgesteld om te wissen', 'Wat', 'Voorbij sinds'], proposed)
      : ['Niets is voorgesteld om te wissen.']),
    '',
    ...(held.length > 0
      ? formatTable(['Wissing die wacht', 'Grond', 'Sinds', 'Wisverboden'], held)
      : ['Geen wissing wacht op een wisverbod.']),
    ...(more ? ['… en meer'] : []),
  ];
}

const outcomes: Readonly<Record<Schemas['ErasureResults']['results'][number]['outcome'], string>> = {
  erased: 'gewist',
  held: 'wacht op een wisverbod',
  'not proposed': 'niet voorgesteld',
  unknown: 'bestaat niet',
};

function formatResults({ results }: Schemas['ErasureResults']): readonly string[] {
  const erased = results.filter(({ outcome }) => outcome === 'erased').length;
  return [
    ...formatTable(
      ['Dossier', 'Uitkomst'],
      results.map(({ dossier, outcome }) => [dossier, outcomes[outcome]]),
    ),
    '',
    `${formatNumber(erased)} van ${formatNumber(results.length)} gewist.`,
  ];
}
