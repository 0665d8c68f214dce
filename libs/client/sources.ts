/** The laws that sources of rules name, by what they are called there. */
const laws: readonly { readonly named: string; readonly nl: string; readonly en: string }[] = [
  { named: 'D13', nl: 'decreet van 7 juni 2013', en: 'decree of 7 June 2013' },
  { named: 'D21W', nl: 'decreet van 9 juli 2021 over het wonen', en: 'decree of 9 July 2021 on housing' },
  { named: 'D22', nl: 'decreet van 24 juni 2022', en: 'decree of 24 June 2022' },
  { named: 'D24', nl: 'decreet van 3 mei 2024', en: 'decree of 3 May 2024' },
  { named: 'decree of 10 March 2017', nl: 'decreet van 10 maart 2017', en: 'decree of 10 March 2017' },
  {
    named: 'O23',
    nl: 'Brusselse ordonnantie van 20 juli 2023',
    en: 'Brussels ordinance of 20 July 2023',
  },
];
const named =
  /\b(D13|D21W|D22|D24|O23|decree of 10 March 2017)\b(?:(?: art\.)? (\d[\d§/–]*(?:, [\d§][\d§/–]*)*))?/g;

/** The laws in the source of a rule, in words; undefined where it names none. @param source `D13 art. 27, press` */
export function tellSource(source: string, language: 'nl' | 'en'): string | undefined {
  const told = [...source.matchAll(named)].map(([, name, articles]) => {
    const law = laws.find((each) => each.named === name)?.[language];
    return articles === undefined ? law : `${law}, art. ${articles}`;
  });
  return told.length === 0 ? undefined : told.join('; ');
}
