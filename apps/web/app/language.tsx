import { createContext, use, useEffect, useState, type ReactNode } from 'react';

export type Language = 'nl' | 'en';

/** A text or a template of one, in both languages. */
interface Said<What> {
  readonly nl: What;
  readonly en: What;
}
type Texts = Readonly<Record<string, Said<string> | Said<(...values: never[]) => string>>>;
type InOne<Table extends Texts> = { readonly [Name in keyof Table]: Table[Name]['nl'] };

/** Texts side by side, so that none is forgotten in one of the languages. */
export const texts = <Table extends Texts>(table: Table): Table => table;

const STORED = 'kbi-language';
const storedLanguage = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'nl');

/** The language of a request that is made outside of a component. */
export const presentLanguage = storedLanguage;

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const Context = createContext<Chosen>({ language: 'nl', choose: () => undefined });

/** Dutch, unless the other one was chosen in this browser. */
export function LanguageChoice({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'nl' ? 'nl-BE' : 'en';
  }, [language]);
  const choose = (chosen: Language) => {
    localStorage.setItem(STORED, chosen);
    setLanguage(chosen);
  };
  return <Context value={{ language, choose }}>{children}</Context>;
}

export const useLanguage = (): Chosen => use(Context);

/** The texts of a table in the language that is chosen. */
export function useTexts<Table extends Texts>(table: Table): InOne<Table> {
  const { language } = useLanguage();
  return inLanguage(table, language);
}

const told = new WeakMap<Texts, Partial<Record<Language, unknown>>>();

/** The texts of a table in a language; the same object each time. */
function inLanguage<Table extends Texts>(table: Table, language: Language): InOne<Table> {
  const known = told.get(table) ?? {};
  told.set(table, known);
  known[language] ??= Object.fromEntries(Object.entries(table).map(([name, said]) => [name, said[language]]));
  return known[language] as InOne<Table>;
}
