import { commandRights, type CommandRight } from '../../libs/domain/dossier/command-rights.js';
import { boundScopes, type Right } from '../../libs/domain/organisation/scopes.js';
import { OrganisationType } from '../../libs/domain/kernel/terms.js';

/** Which types of organisation may use which scopes and record which commands, and where that comes from. */
export function rightsPage(head: string): string {
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const types = ({ types }: Right) =>
    types.length === OrganisationType.options.length ? 'every type' : code(types);
  /** What a partner may state of others: nothing is known of who recorded what is ended or withdrawn. */
  const own = (name: string, right: CommandRight) => {
    if (name === 'CorrectFact') return 'nothing: it corrects what it recorded itself';
    if (right.own.length > 0) return `itself in ${code(right.own)}`;
    return right.partners.length > 0 ? 'assumed: also of things that another organisation recorded' : '';
  };
  const table = (titles: readonly string[], rows: readonly (readonly string[])[]) =>
    [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const scopes = Object.entries(boundScopes).map(([name, right]) => [
    code([name]),
    types(right),
    right.source,
  ]);
  const commands = Object.entries(commandRights).map(([name, right]) => [
    code([name]),
    types(right),
    code(right.partners),
    own(name, right),
    right.source,
  ]);
  return [
    `${head}# Who may do what`,
    'A token gives scopes; what an organisation is in the register today says which of them it may use.',
    '## Scopes',
    [
      'Any organisation may use the others: `consult` and `audit` give what an authorisation allows, `command` what',
      'the next table allows, `report` figures without persons.',
    ].join('\n'),
    table(['Scope', 'Types of organisation', 'Source'], scopes),
    '## Commands on a dossier',
    [
      'Refused otherwise with `COMMAND_NOT_OF_ORGANISATION`, before anybody is looked up. Partners, who don’t work in',
      'the KBI, record only of whom they have inscribed that day, for whichever purpose: else `PERSON_NOT_INSCRIBED`,',
      'alike for who is known, unknown and erased. Where a partner may name itself only, another one is refused with',
      '`NOT_OWN_ORGANISATION`, before anybody is looked up.',
    ].join('\n'),
    `${table(
      [
        'Command',
        'Types of organisation',
        'Of whom they inscribed only',
        'What a partner may state of others',
        'Source',
      ],
      commands,
    )}\n`,
  ].join('\n\n');
}
