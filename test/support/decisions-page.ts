import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OrganisationType, Section } from '../../libs/domain/kernel/terms.js';
import { registerCommands } from '../../libs/domain/organisation/register.js';

const seed = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../apps/api/start/seed/${file}`, import.meta.url), 'utf8'));

/** Who sees what under the authorisations that every KBI begins with; administrators grant the rest. */
export function decisionsPage(head: string): string {
  const names = new Map(
    z
      .array(registerCommands.RegisterOrganisation.schema)
      .parse(seed('organisations.json'))
      .map(({ organisation, name }) => [organisation, name]),
  );
  const granted = z
    .array(registerCommands.GrantAuthorisation.schema)
    .parse(seed('authorisations.json'))
    .map((one) => {
      const { holder } = one;
      const who =
        'organisation' in holder
          ? (names.get(holder.organisation) ?? holder.organisation)
          : `every \`${holder.organisationType ?? ''}\``;
      return { ...one, who };
    });
  const header = ['Section', ...granted.map(({ who }) => who)];
  const rows = Section.options.map((section) => [
    `\`${section}\``,
    ...granted.map(({ sections, fields, presenceOf }) => {
      const within = (path: string) => path.startsWith(`${section}/`);
      const below = (path: string) => `\`${path.slice(section.length + 1)}\``;
      if (!sections.includes(section)) return '–';
      const some = [
        ...fields.filter(within).map(below),
        ...presenceOf.filter(within).map((path) => `whether there is a ${below(path)}`),
      ];
      return some.length > 0 ? `only ${some.join(', ')}` : 'whole';
    }),
  ]);
  const purposes = granted.map((one) => {
    const limits = one.onlyOnTerritory ? ', about people on its territory' : '';
    const its = one.purposes.map((purpose) => `\`${purpose}\``).join(', ');
    return `- **${one.who}**: for ${its}${limits}; ${one.legalBasis.number}.`;
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${head}# Who sees what`,
    [
      'Under the authorisations that every KBI begins with (`apps/api/start/seed`). Administrators grant, suspend and',
      'revoke others. An organisation without one sees nothing, and nor do `ACTIRIS` and `BRUSSELS_OCMW`, whatever they',
      'hold, without an exchange agreement in production.',
    ].join('\n'),
    [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n'),
    purposes.join('\n'),
    `Types of organisation: ${OrganisationType.options.map((type) => `\`${type}\``).join(', ')}.\n`,
  ].join('\n\n');
}
