import type { Language } from './language.js';

/** What the service says of a field, as its validation words it, and how a form says it in Dutch. */
const inDutch: readonly (readonly [RegExp, string])[] = [
  [/^Invalid input: expected .+, received undefined$/, 'vul dit in'],
  [/^Invalid (?:option|input: expected ")/, 'kies een van de mogelijkheden'],
  [/^a DAVINCI institution number/, 'een DAVINCI-nummer heeft een tot zes tekens'],
  [/^Too small/, 'dit is te kort of te weinig'],
  [/^Too big/, 'dit is te lang of te veel'],
  [/^Invalid/, 'dit heeft niet de juiste vorm'],
  [/^this field is not known here$/, 'dit veld is hier niet bekend'],
];

/** What is wrong with a field. @param detail as the service says it, in English */
export const faultDetail = (detail: string, language: Language): string =>
  (language === 'nl' ? inDutch.find(([pattern]) => pattern.test(detail))?.[1] : undefined) ?? detail;
