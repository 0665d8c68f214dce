/** What zod and our schemas say of a fault, in Dutch. */
import { z } from 'zod';

const english = z.locales.en().localeError;
const dutch = z.locales.nl().localeError;

/** What schemas of ours say, by its pattern; `$1` is the first number or day in it. */
const ours: readonly (readonly [RegExp, string])[] = [
  [
    /^a KBO number has .*/,
    'een ondernemingsnummer (KBO) heeft tien cijfers, begint met 0 of 1 en eindigt op zijn controlecijfers',
  ],
  [/^a DAVINCI institution number has .*/, 'een DAVINCI-nummer van een instelling heeft een tot zes tekens'],
  [/^a NIS code has .*/, 'een NIS-code heeft vijf cijfers'],
  [/^an INSZ has .*/, 'een INSZ heeft elf cijfers: geboortedatum, volgnummer en twee controlecijfers'],
  [/^a number of one to six digits$/, 'een getal van een tot zes cijfers'],
  [/^a birth date is .*/, 'een geboortedatum is JJJJ-MM-DD; onbekend is de maand of de dag 00'],
  [
    /^write YYYY-MM-DD; 00 for what is unknown(.*)$/,
    'schrijf JJJJ-MM-DD; 00 voor wat onbekend is; 9999-99-99 is zonder einde, waar dat mag',
  ],
  [/^write YYYY-MM-DD, a day that exists$/, 'schrijf JJJJ-MM-DD, een dag die bestaat'],
  [/^write YYYY-MM-DDTHH:MM:SS\.sssZ, in UTC$/, 'schrijf JJJJ-MM-DDTUU:MM:SS.sssZ, in UTC'],
  [/^write YYYY-MM-DDTHH:MM:SS, and Z .*/, 'schrijf JJJJ-MM-DDTUU:MM:SS, en Z of hoe ver van UTC: +01:00'],
  [/^write 8-4-4-4-12 hexadecimal digits$/, 'schrijf 8-4-4-4-12 hexadecimale cijfers'],
  [/^a day from (\S+) to (\S+)$/, 'een dag van $1 tot en met $2'],
  [
    /^an instant on a day .* from (\S+) to (\S+)$/,
    'een tijdstip op een dag (Europe/Brussels) van $1 tot en met $2',
  ],
  [/^write HH:MM, HH:MM:SS or HH:MM:SS\.sss$/, 'schrijf UU:MM, UU:MM:SS of UU:MM:SS.sss'],
  [/^a period ends on .*/, 'een periode eindigt op of na de dag waarop ze begint'],
  [/^not later than `to`$/, 'niet na `to`'],
  [/^(?:between )?(\d+) (?:to|and) (\d+) characters$/, '$1 tot $2 tekens'],
  [/^at most (\d+) characters$/, 'hoogstens $1 tekens'],
  [/^(\d+) to (\d+) visible ASCII characters$/, '$1 tot $2 zichtbare ASCII-tekens'],
  [/^visible ASCII characters, at most (\d+)$/, 'zichtbare ASCII-tekens, hoogstens $1'],
  [/^a whole number from (\d+) to (\d+)$/, 'een geheel getal van $1 tot en met $2'],
  [/^a whole number of 32 bits$/, 'een geheel getal van 32 bits'],
  [
    /^use 1 to 64 letters, .*/,
    'gebruik 1 tot 64 letters, cijfers, punten, dubbele punten, streepjes of lage streepjes',
  ],
  [
    /^use a number of up to 64 digits, .*/,
    'gebruik een getal tot 64 cijfers met hoogstens twee letters ervoor, of een UUID: een kenmerk bevat geen woorden',
  ],
  [/^a finding as it is listed$/, 'een vaststelling zoals ze in de lijst staat'],
  [
    /^a section and the elements below .*/,
    'een rubriek en de elementen eronder, met schuine strepen: Personalia/Naam',
  ],
  [/^begins with one of the sections .*/, 'begint met een van de rubrieken van deze machtiging'],
  [/^only what goes to the partner .*/, 'enkel wat naar de partner gaat, is een rubriek van het dossier'],
  [/^name the organisation or the site$/, 'noem de organisatie of de vestiging'],
  [/^name an organisation, a type or communes$/, 'noem een organisatie, een type of gemeenten'],
  [/^name each .* once$/, 'noem elk maar één keer'],
  [/^each person and course once$/, 'elke persoon en cursus maar één keer'],
  [/^whose request it is$/, 'wiens verzoek het is'],
  [/^a name has letters$/, 'een naam heeft letters'],
  [/^a name has letters or digits$/, 'een naam heeft letters of cijfers'],
  [
    /^holds a control character, .*/,
    'bevat een stuurteken, een half surrogaatpaar of een code die geen teken is',
  ],
  [/^holds a character that turns .*/, 'bevat een teken dat de schrijfrichting omkeert'],
  [/^holds a character that XML .*/, 'bevat een teken dat in XML 1.0 niet kan'],
  [/^is on one line, .*/, 'staat op één regel, zonder tabs'],
  [/^ends a line with .*/, 'eindigt een regel enkel met een line feed'],
];

/** @returns what an issue says, in Dutch; undefined where only English is known */
export function inDutch(issue: z.core.$ZodIssue): string | undefined {
  const raw = issue as z.core.$ZodRawIssue;
  const isOurs = textOf(english(raw)) !== issue.message;
  if (isOurs) {
    const [pattern, text] = ours.find(([one]) => one.test(issue.message)) ?? [];
    return pattern && issue.message.replace(pattern, text ?? '');
  }
  const isMissing = issue.input === undefined && /^invalid_(?:type|value)$/.test(issue.code);
  return isMissing ? 'vul dit in' : textOf(dutch(raw));
}

const textOf = (said: ReturnType<typeof english>): string | undefined =>
  typeof said === 'object' ? said?.message : said;
