import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ComponentProps } from 'react';
import { organisationsQuery } from '../registers/ask-organisations.js';
import { organisationText } from './form-fields.js';

/** How long somebody stops typing before organisations are asked for. */
const TYPED_MS = 250;

/** A field for an organisation: while a name is typed, those that are called so are offered, each with its number. */
export function OrganisationInput(attributes: ComponentProps<'input'> & { readonly id: string }) {
  const [asked, setAsked] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data } = useQuery({
    ...organisationsQuery(asked),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const list = `${attributes.id}-known`;
  const ask = (typed: string) => {
    clearTimeout(timer.current);
    if (/\p{L}/u.test(typed) && !typed.endsWith(')')) timer.current = setTimeout(setAsked, TYPED_MS, typed);
  };
  return (
    <>
      <input
        type="text"
        list={list}
        autoComplete="off"
        {...attributes}
        onChange={({ target }) => ask(target.value.trim())}
      />
      <datalist id={list}>
        {data?.organisations.map(({ organisation, name }) => (
          <option key={organisation} value={organisationText(name, organisation)} />
        ))}
      </datalist>
    </>
  );
}
