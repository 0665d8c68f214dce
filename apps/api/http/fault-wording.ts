/** What zod and our schemas say of a fault, in Dutch. */
import { z } from 'zod';

const english = z.locales.en().localeError;
const dutch = z.locales.nl().localeError;

const byMonth = 'zonder scope audit worden personen per maand geteld, niet fijner';

/** What schemas and checks of ours say, by its pattern; `$1` is the first number or day in it. */
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
  // What reports, lists and differences say of what they are asked.
  [/^one of those with this name: (.*), (\d+) more$/, 'één van wie zo heet: $1, en nog $2'],
  [/^one of those with this name: (.*)$/, 'één van wie zo heet: $1'],
  [/^the number or name of one that is registered(: .*)?$/, 'nummer of naam van wie geregistreerd is$1'],
  [
    /^one that is registered, or that something is recorded of$/,
    'wie geregistreerd is, of van wie iets opgetekend is',
  ],
  [/^one that is known(: .*)?$/, 'iets dat bekend is$1'],
  [/^that of the organisation: (.*)$/, 'dat van de organisatie: $1'],
  [/^that of the agreement: (.*)$/, 'dat van de overeenkomst: $1'],
  [/^your own number, (.*)$/, 'uw eigen nummer, $1'],
  [/^your own commune, by its NIS code$/, 'uw eigen gemeente, met haar NIS-code'],
  [
    /^a day \(2017-08-31\), a month .*, from (\S+) to (\S+)$/,
    'een dag (2017-08-31), een maand (2017-08, augustus-2017), een kwartaal (2017-Q3) of een jaar (2017), ' +
      'van $1 tot en met $2',
  ],
  [/^not later than (\S+)$/, 'niet na $1'],
  [
    /^not later than (\S+): nothing is recorded of later days$/,
    'niet na $1: van latere dagen is niets opgetekend',
  ],
  [/^not later than the second moment, (.*)$/, 'niet na het tweede moment, $1'],
  [
    /^an instant until (\S+): .*/,
    'een tijdstip tot en met $1: wat later bekend zal zijn, is nog niet te zeggen',
  ],
  [/^leave it out: this report knows today only$/, 'laat dit weg: dit rapport kent enkel vandaag'],
  [/^this report knows today only$/, 'dit rapport kent enkel vandaag'],
  [
    /^what is compared has a first and a last day$/,
    'wat vergeleken wordt, heeft een eerste en een laatste dag',
  ],
  [
    /^what is compared by (\w+) is .*/,
    'wat per $1 vergeleken wordt, is een periode van gehele, en van evenveel als die ervoor',
  ],
  [/^month, quarter or year: .*/, `maand, kwartaal of jaar: ${byMonth}`],
  [/^the first day of a month: .*/, `de eerste dag van een maand: ${byMonth}`],
  [/^the last day of a month, such as (\S+): .*/, `de laatste dag van een maand, zoals $1: ${byMonth}`],
  [/^a measure \((.*)\), or one of groupBy$/, 'wat geteld wordt ($1), of een van groupBy'],
  [/^a position that the log has reached$/, 'een positie die het logboek bereikt heeft'],
  [/^a position as an answer .*/, 'een positie zoals een antwoord van deze dienst ze gaf'],
  [
    /^a shorter period: this one has (\d+) consultations, and an export at most (\d+)$/,
    'een kortere periode: deze heeft $1 raadplegingen, en een uittreksel hoogstens $2',
  ],
  [
    /^later: (\d+) events were recorded in between, and at most (\d+) are compared$/,
    'later: ertussen zijn $1 gebeurtenissen opgetekend, en hoogstens $2 worden vergeleken',
  ],
  [
    /^a code goes with outcome=refused .*/,
    'een code hoort bij outcome=refused of outcome=all, none bij outcome=granted of outcome=all',
  ],
  [
    /^AUDIT goes with use=SUPERVISION, .*/,
    'AUDIT hoort bij use=SUPERVISION, OWN_DATA bij use=OWN_DATA, UNKNOWN bij use=PARTNER of use=SUPERVISION, de ' +
      'andere bij use=PARTNER; alle behalve UNKNOWN bij use=FINDING en use=LIST, en alle bij use=all',
  ],
  [
    /^UNKNOWN goes with outcome=refused or outcome=all: nothing is granted for it$/,
    'UNKNOWN hoort bij outcome=refused of outcome=all: daarvoor wordt niets toegestaan',
  ],
  [
    /^UNKNOWN goes with outcome=refused or outcome=all: nothing is granted to .*/,
    'UNKNOWN hoort bij outcome=refused of outcome=all: wie niet geregistreerd is, wordt niets toegestaan',
  ],
  [
    /^yes goes with another use: .*/,
    'yes hoort bij een ander gebruik: in nood wordt niemand opgezocht of opgelijst',
  ],
  [
    /^LIST goes with use=LIST, .*/,
    'LIST hoort bij use=LIST, de andere bij een ander gebruik, en alle bij use=all',
  ],
  [
    /^standing open, postponed, .*/,
    'standing open, postponed, inNotice of fined: bij de andere vervalt niets meer',
  ],
];

/** @returns what we say in English, in Dutch; undefined where that isn’t known */
export function dutchOf(said: string): string | undefined {
  const [pattern, text] = ours.find(([one]) => one.test(said)) ?? [];
  return pattern && said.replace(pattern, text ?? '');
}

/** @returns what an issue says, in Dutch; undefined where only English is known */
export function inDutch(issue: z.core.$ZodIssue): string | undefined {
  const raw = issue as z.core.$ZodRawIssue;
  const isOurs = textOf(english(raw)) !== issue.message;
  if (isOurs) return dutchOf(issue.message);
  const isMissing = issue.input === undefined && /^invalid_(?:type|value)$/.test(issue.code);
  return isMissing ? 'vul dit in' : textOf(dutch(raw));
}

const textOf = (said: ReturnType<typeof english>): string | undefined =>
  typeof said === 'object' ? said?.message : said;
