import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { v4 as uuid } from 'uuid';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { texts, useTexts } from '../app/language.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import type { Purpose } from './life.js';
import { OpenLinks } from './open-links.js';
import { PurposeChoice } from './purpose-choice.js';
import { useOwnPurposes, usualOf } from './purposes.js';

const said = texts({
  title: { nl: 'Zoek een persoon', en: 'Find a person' },
  insz: { nl: 'INSZ', en: 'INSZ' },
  inszHow: {
    nl: '11 cijfers, met of zonder punten en streepje',
    en: '11 digits, with or without separators',
  },
  or: { nl: 'of op naam en geboortedatum', en: 'or by name and birth date' },
  name: { nl: 'Naam', en: 'Name' },
  nameHow: {
    nl: 'alle woorden die u kent, in eender welke volgorde',
    en: 'all words that you know, in any order',
  },
  birthDate: { nl: 'Geboortedatum', en: 'Birth date' },
  birthHow: { nl: 'JJJJ-MM-DD; 00 voor wat niet bekend is', en: 'YYYY-MM-DD; 00 for what is not known' },
  find: { nl: 'Zoeken', en: 'Find' },
  recorded: {
    nl: 'Elke gevonden persoon is een raadpleging van diens personalia; openen is een nieuwe.',
    en: 'Each person that is found is a consultation of their personal details; to open is another.',
  },
  missing: {
    nl: 'Vul het INSZ in, of de naam én de geboortedatum.',
    en: 'Fill in the INSZ, or both the name and the birth date.',
  },
  none: { nl: 'Niemand gevonden', en: 'Nobody found' },
  noneWhy: {
    nl: 'Kijk de schrijfwijze na, of zoek op INSZ. Wie u niet mag zien, wordt niet getoond.',
    en: 'Check the spelling, or search by INSZ. Whom you may not see is not shown.',
  },
  born: { nl: 'geboren in', en: 'born in' },
  ending: { nl: 'INSZ eindigt op', en: 'INSZ ends in' },
  more: {
    nl: 'Er zijn er meer: vul meer woorden van de naam in.',
    en: 'There are more: give more words of the name.',
  },
});

type Found = components['schemas']['FindAnswer'];
type Request = components['schemas']['FindRequest'];

/** What is asked stands in the body of the request, and nowhere else. */
const find = (body: Request): Promise<Found> =>
  unwrap(api.POST('/v1/dossiers/find', { params: { header: { 'Idempotency-Key': uuid() } }, body }));

/** Finds somebody by INSZ, or by name and birth date. */
export function FindPerson() {
  const t = useTexts(said);
  const usual = usualOf(useOwnPurposes());
  const [purpose, setPurpose] = useState<Purpose>(usual);
  const [isMissing, setMissing] = useState(false);
  const found = useMutation({ mutationFn: find });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [insz, name, birthDate] = [text('insz'), text('naam'), text('geboortedatum')];
    const isGiven = insz !== '' || (name !== '' && birthDate !== '');
    setMissing(!isGiven);
    if (!isGiven) return;
    found.mutate(insz === '' ? { purpose, name, birthDate } : { purpose, insz });
  };
  return (
    <section className="card section" aria-labelledby="zoek">
      <h2 id="zoek">{t.title}</h2>
      <form className="section" onSubmit={submit} noValidate>
        <PurposeChoice value={purpose} choose={setPurpose} />
        <TextField name="insz" title={t.insz} how={t.inszHow} isWrong={isMissing} />
        <p className="fine">{t.or}</p>
        <TextField name="naam" title={t.name} how={t.nameHow} isWrong={isMissing} />
        <TextField name="geboortedatum" title={t.birthDate} how={t.birthHow} isWrong={isMissing} />
        {isMissing && (
          <p className="field">
            <span className="wrong" role="alert">
              {t.missing}
            </span>
          </p>
        )}
        <p className="row">
          <button type="submit" className="button primary">
            {t.find}
          </button>
          <span className="fine">{t.recorded}</span>
        </p>
      </form>
      {found.isPending && <Waiting what={t.title} rows={2} />}
      {found.error && <Failure error={found.error} />}
      {found.data && <Candidates found={found.data} purpose={purpose} />}
    </section>
  );
}

interface FieldProps {
  readonly name: string;
  readonly title: string;
  readonly how: string;
  readonly isWrong: boolean;
}

const TextField = ({ name, title, how, isWrong }: FieldProps) => (
  <div className="field">
    <label htmlFor={name}>{title}</label>
    <span className="fine" id={`${name}-how`}>
      {how}
    </span>
    <input id={name} name={name} autoComplete="off" aria-describedby={`${name}-how`} aria-invalid={isWrong} />
  </div>
);

function Candidates({
  found: { candidates, more },
  purpose,
}: {
  readonly found: Found;
  readonly purpose: Purpose;
}) {
  const t = useTexts(said);
  if (candidates.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneWhy}</p>
      </Empty>
    );
  return (
    <>
      <ul className="links">
        {candidates.map(({ dossier, givenNames, birthYear, inszEnding }) => (
          <li key={dossier} className="row">
            <span>
              <strong>{givenNames.join(' ')}</strong>, {birthYear !== null && `${t.born} ${birthYear}, `}
              {t.ending} {inszEnding}
            </span>
            <OpenLinks dossier={dossier} name={givenNames.join(' ')} purpose={purpose} />
          </li>
        ))}
      </ul>
      {more && <p className="fine">{t.more}</p>}
    </>
  );
}
