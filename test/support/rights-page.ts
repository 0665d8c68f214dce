import { commandRights } from '../../libs/domain/dossier/command-rights.js';
import { boundScopes, type Right } from '../../libs/domain/organisation/scopes.js';
import { OrganisationType } from '../../libs/domain/kernel/terms.js';

/** Which types of organisation may use which scopes and record which commands, and where that comes from. */
export function rightsPage(head: string): string {
  const types = ({ types }: Right) =>
    types.length === OrganisationType.options.length
      ? 'every type'
      : types.map((type) => `\`${type}\``).join(', ');
  const row = ([name, right]: readonly [string, Right]) =>
    `| \`${name}\` | ${types(right)} | ${right.source} |`;
  const table = (what: string, rights: Readonly<Record<string, Right>>) =>
    [
      `| ${what} | Types of organisation | Source |`,
      '|---|---|---|',
      ...Object.entries(rights).map(row),
    ].join('\n');
  return [
    `${head}# Who may do what`,
    'A token gives scopes; what an organisation is in the register today says which of them it may use.',
    '## Scopes',
    [
      'Any organisation may use the others: `consult` and `audit` give what an authorisation allows, `command` what',
      'the next table allows, `report` figures without persons.',
    ].join('\n'),
    table('Scope', boundScopes),
    '## Commands on a dossier',
    'Refused otherwise with `COMMAND_NOT_OF_ORGANISATION`, before anybody is looked up.',
    `${table('Command', commandRights)}\n`,
  ].join('\n\n');
}
