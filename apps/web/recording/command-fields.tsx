import { fieldTitle, labelAmong, labelAnywhere, labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts, type Language } from '../app/language.js';
import type { FormField, OneField, SetField } from './form-fields.js';
import { OrganisationInput } from './organisation-input.js';

const said = texts({
  optional: { nl: 'niet verplicht', en: 'optional' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
});

/** What a field takes, by its kind or name. */
const hows = texts({
  organisation: {
    nl: 'typ een deel van de naam en kies, of vul het ondernemingsnummer (KBO) in',
    en: 'type a part of the name and choose, or fill in the enterprise number (KBO)',
  },
  provider: { nl: 'DAVINCI-nummer van de instelling', en: 'DAVINCI number of the institution' },
});

interface Shown {
  /** The event by which fields have their titles. */
  readonly event: string;
  /** What stands in a field at first. */
  readonly initial: (field: FormField) => string;
  /** What may be meant by a field with an id: what the dossier has. */
  readonly known: (name: string) => readonly string[];
  /** What is wrong with a field, by its place. */
  readonly wrong: ReadonlyMap<string, string>;
}

interface FieldsProps extends Shown {
  readonly fields: readonly FormField[];
}

/** The fields of a command, each with its label, what is wrong with it, and what it may be. */
export function CommandFields({ fields, ...shown }: FieldsProps) {
  return fields.map((field) => <CommandField key={field.at} field={field} {...shown} />);
}

interface FieldProps extends Shown {
  readonly field: FormField;
}

function CommandField({ field, ...shown }: FieldProps) {
  const t = useTexts(said);
  const hints: Readonly<Record<string, string>> = useTexts(hows);
  const { language } = useLanguage();
  const title = fieldTitle(shown.event, field.name, language);
  const optional = field.isRequired ? '' : ` (${t.optional})`;
  if (field.kind === 'group' || field.kind === 'rows' || field.kind === 'some of')
    return (
      <fieldset className="field">
        <legend className="capital">
          {title}
          {optional}
        </legend>
        <InSet field={field} {...shown} />
        <Wrong at={field.at} wrong={shown.wrong} />
      </fieldset>
    );
  const hint = hints[field.kind] ?? hints[field.name];
  return (
    <div className="field">
      <label htmlFor={field.at} className="capital">
        {title}
        {optional}
      </label>
      {hint !== undefined && (
        <span className="fine" id={hintId(field.at)}>
          {hint}
        </span>
      )}
      <Control field={field} {...shown} isHinted={hint !== undefined} />
      <Wrong at={field.at} wrong={shown.wrong} />
    </div>
  );
}

function InSet({ field, ...shown }: Shown & { readonly field: SetField }) {
  const { language } = useLanguage();
  if (field.kind === 'group') return <CommandFields fields={field.fields} {...shown} />;
  if (field.kind === 'rows')
    return field.rows.map((row, index) => (
      <div className="row" key={row[0]?.at ?? index}>
        <CommandFields fields={row} {...shown} />
      </div>
    ));
  return field.options.map((option) => (
    <label key={option} className="choice">
      <input type="checkbox" name={field.at} value={option} /> {optionLabel(field, option, language)}
    </label>
  ));
}

interface ControlProps extends Shown {
  readonly field: OneField;
  readonly isHinted: boolean;
}

function Control({ field, initial, known, wrong, isHinted }: ControlProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { at, isRequired } = field;
  const described = [...(isHinted ? [hintId(at)] : []), ...(wrong.has(at) ? [wrongId(at)] : [])];
  const common = {
    ...{ id: at, name: at, required: isRequired, defaultValue: initial(field) },
    'aria-invalid': wrong.has(at) || undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  if (field.kind === 'day') return <input type="date" {...common} />;
  if (field.kind === 'organisation') return <OrganisationInput {...common} />;
  if (field.kind === 'text') {
    const ids = known(field.name);
    return (
      <>
        <input type="text" list={`${at}-known`} maxLength={field.maxLength} autoComplete="off" {...common} />
        {ids.length > 0 && (
          <datalist id={`${at}-known`}>
            {ids.map((id) => (
              <option key={id} value={id} />
            ))}
          </datalist>
        )}
      </>
    );
  }
  const options =
    field.kind === 'yes or no'
      ? [
          { value: 'yes', title: t.yes },
          { value: 'no', title: t.no },
        ]
      : field.options.map((value) => ({ value, title: optionLabel(field, value, language) }));
  return (
    <select {...common}>
      <option value="">–</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </select>
  );
}

const wrongId = (at: string): string => `${at}-wrong`;
const hintId = (at: string): string => `${at}-how`;

function Wrong({ at, wrong }: { readonly at: string } & Pick<Shown, 'wrong'>) {
  const detail = wrong.get(at);
  if (detail === undefined) return null;
  return (
    <span className="wrong" id={wrongId(at)}>
      {detail}
    </span>
  );
}

const optionLabel = (
  { enumeration, options }: { readonly enumeration: string | undefined; readonly options: readonly string[] },
  value: string,
  language: Language,
): string => {
  const named = enumeration === undefined ? value : labelOf(enumeration, value, language);
  return named === value
    ? (labelAnywhere(value, language) ?? labelAmong(options, value, language) ?? value)
    : named;
};
