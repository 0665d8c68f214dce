/** What the places of a dossier are called in which something changed. */
type Language = 'nl' | 'en';

/** What no enumeration names. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  attendance: { nl: 'aanwezigheid', en: 'attendance' },
  breaches: { nl: 'inbreuken', en: 'breaches' },
  by: { nl: 'bewijs', en: 'proof' },
  contract: { nl: 'contract', en: 'contract' },
  contradictions: { nl: 'tegenspraak', en: 'contradictions' },
  due: { nl: 'uiterlijk', en: 'due' },
  from: { nl: 'vanaf', en: 'from' },
  global: { nl: 'globaal', en: 'global' },
  highest: { nl: 'hoogste', en: 'highest' },
  latest: { nl: 'laatste', en: 'latest' },
  level: { nl: 'niveau', en: 'level' },
  levels: { nl: 'niveaus', en: 'levels' },
  next: { nl: 'volgende stap', en: 'next step' },
  on: { nl: 'op', en: 'on' },
  oral: { nl: 'mondeling', en: 'oral' },
  oralB1: { nl: 'mondeling B1', en: 'oral B1' },
  parts: { nl: 'onderdelen', en: 'parts' },
  rule: { nl: 'regel', en: 'rule' },
  since: { nl: 'sinds', en: 'since' },
  skills: { nl: 'vaardigheden', en: 'skills' },
  standing: { nl: 'stand', en: 'standing' },
  status: { nl: 'dossier', en: 'dossier' },
  written: { nl: 'schriftelijk', en: 'written' },
};

/** What says again what another place says: of a rule its name is told, of a proof its level and its day. */
const saysAgain = /\/(?:rule\/(?:id|says|source|from|en|nl)|skill|days|stretches|Beschrijving)$|\/entry\//;
const named: Readonly<Record<Language, RegExp>> = { nl: /\/rule\/nl$/, en: /\/rule\/en$/ };

/** Whether a place (a JSON pointer) is told of a change, in a language. */
export const isTold = (place: string, language: Language): boolean =>
  named[language].test(place) || !saysAgain.test(place);

/** A place in words. @param labelOf the label of what isn't named here */
export const tellPlace = (
  place: string,
  language: Language,
  labelOf: (part: string) => string | undefined,
): string => {
  const parts = place.split('/').slice(1);
  const within = parts.length > 1 ? parts.slice(1) : parts;
  return within
    .filter((part) => !['nl', 'en', 'value'].includes(part))
    .map((part) => words[part]?.[language] ?? labelOf(part) ?? part)
    .join(' › ');
};
