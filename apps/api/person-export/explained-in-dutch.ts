/** Why a consultation was granted or refused, in sentences for the person. */
import type { Inapplicability } from '../../../libs/domain/consultation/decide.js';
import { citation, type LegalBasis } from '../../../libs/domain/kernel/legal-basis.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { formatValue } from '../../../libs/client/dutch.js';
import type { Explanation } from '../supervision/explanation.js';

/** Why an authorisation was not used. */
const verdicts: Readonly<Record<Inapplicability | 'GIVES_LESS', string>> = {
  GIVES_LESS: 'ze geeft minder',
  OTHER_PURPOSE: 'ze geldt voor een ander doel',
  NOT_IN_FORCE: 'ze gold die dag niet',
  NO_SUCH_SECTION: 'ze dekt niet wat gevraagd werd',
  NOT_ON_TERRITORY: 'u woonde niet op het grondgebied van de organisatie',
  NOT_INSCRIBED: 'de organisatie had u voor dit doel niet ingeschreven',
};

/** @param content whether anything of the person was given */
export function explainedInDutch(explanation: Explanation, content: 'given' | 'none'): readonly string[] {
  const { considered, agrees, reason } = explanation;
  return [
    ...(reason ? [`Geweigerd: ${reason.nl} Er werd niets gegeven.`] : grantedBecause(explanation, content)),
    ...circumstancesIn(explanation),
    ...considered.flatMap(({ legalBasis, verdict }) =>
      verdict === 'USED' ? [] : [`Niet gebruikt: ${cited(legalBasis)}: ${verdicts[verdict]}.`],
    ),
    agreements[String(agrees) as keyof typeof agreements],
  ];
}

const agreements = {
  true: 'Opnieuw beslist met wat toen bekend was: dezelfde beslissing.',
  false: 'Opnieuw beslist met wat toen bekend was: een andere beslissing.',
  null: 'Opnieuw beslissen kan niet: wat daarvoor nodig is, werd niet bewaard of is gewist.',
};

function grantedBecause(
  { given, considered, purpose, leftOut }: Explanation,
  content: 'given' | 'none',
): readonly string[] {
  if (!given) return [];
  const used = considered.find(({ verdict }) => verdict === 'USED');
  const ground = used ? cited(used.legalBasis) : `machtiging ${given.authorisation}`;
  const lifted = given.lifted.map((condition) => formatValue(condition)).join(', ');
  return [
    `Toegestaan voor ${formatValue(purpose)}, op grond van ${ground}.`,
    ...(lifted === '' ? [] : [`Het was een noodtoegang, waarvoor dit geen beletsel was: ${lifted}.`]),
    content === 'given' ? `Gegeven: ${named(given.sections)}.` : 'Er was niets van u om te geven.',
    ...leftOut.partly.map(
      ({ section, onlyFields, onlyPresenceOf }) =>
        `Van ${formatValue(section)} enkel: ${[
          ...onlyFields.map(lastPart),
          ...onlyPresenceOf.map((path) => `of er een ${lastPart(path)} is`),
        ].join(', ')}.`,
    ),
    ...(leftOut.sections.length === 0 ? [] : [`Gevraagd en niet gegeven: ${named(leftOut.sections)}.`]),
  ];
}

/** What allowed it beside authorisations; what was missing is told with the authorisation that asked for it. */
function circumstancesIn({ circumstances }: Explanation): readonly string[] {
  const { inscribed, onTerritory, exchange } = circumstances;
  const held = exchange?.held as RefusalCode | undefined;
  return [
    ...(inscribed ? ['De organisatie had u voor dit doel ingeschreven.'] : []),
    ...(onTerritory ? ['U woonde op het grondgebied van de organisatie.'] : []),
    ...(exchange?.agreement === undefined
      ? []
      : [`Uitwisselingsovereenkomst ${exchange.agreement}${held ? `: ${refusals[held].nl}` : '.'}`]),
  ];
}

const cited = (legalBasis: Explanation['considered'][number]['legalBasis']): string =>
  citation(legalBasis as LegalBasis);

const named = (sections: readonly string[]): string =>
  sections.map((section) => formatValue(section)).join(', ');

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
