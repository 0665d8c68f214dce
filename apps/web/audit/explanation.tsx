import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { tellSource } from '../../../libs/client/sources.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  ask: { nl: 'Waarom zo beslist?', en: 'Why decided so?' },
  granted: { nl: 'Toegestaan omdat', en: 'Granted because' },
  refused: { nl: 'Geweigerd omdat', en: 'Refused because' },
  covers: {
    nl: 'deze machtiging het doel en deze delen dekt',
    en: 'this authorisation covers the purpose and these parts',
  },
  leftOut: { nl: 'Gevraagd en niet gegeven', en: 'Asked and not given' },
  considered: { nl: 'Overwogen machtigingen', en: 'Authorisations considered' },
  agrees: {
    nl: 'Opnieuw beslist met wat toen bekend was: dezelfde beslissing.',
    en: 'Decided again with what was known then: the same decision.',
  },
  differs: {
    nl: 'Opnieuw beslist met wat toen bekend was: een andere beslissing.',
    en: 'Decided again with what was known then: another decision.',
  },
  cannot: {
    nl: 'Opnieuw beslissen kan niet: wat daarvoor nodig is, werd niet bewaard.',
    en: 'It can’t be decided again: what that needs was not kept.',
  },
  rule: { nl: 'Regel', en: 'Rule' },
});
const verdicts = texts({
  USED: { nl: 'gebruikt', en: 'used' },
  GIVES_LESS: { nl: 'geeft minder', en: 'gives less' },
  OTHER_PURPOSE: { nl: 'geldt voor een ander doel', en: 'is for another purpose' },
  NOT_IN_FORCE: { nl: 'gold die dag niet', en: 'was not in force that day' },
  NO_SUCH_SECTION: { nl: 'dekt niet wat gevraagd werd', en: 'does not cover what was asked' },
  NOT_ON_TERRITORY: { nl: 'de persoon woonde er niet', en: 'the person did not live there' },
  NOT_INSCRIBED: { nl: 'de persoon was er niet ingeschreven', en: 'the person was not inscribed there' },
});

/** The decision on a consultation in words, asked when it is opened. */
export function Explanation({ consultation }: { readonly consultation: string }) {
  const t = useTexts(said);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.ask}</summary>
      {isOpen && <Explained consultation={consultation} />}
    </details>
  );
}

function Explained({ consultation }: { readonly consultation: string }) {
  const t = useTexts(said);
  const names = useTexts(verdicts);
  const { language } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['explanation', consultation],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/audit/consultations/{id}/explanation', {
          params: { path: { id: consultation } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.ask} rows={2} />;
  const { given, reason, considered, leftOut, agrees } = data;
  const source = tellSource(reason?.source ?? '', language);
  const used = considered.find(({ verdict }) => verdict === 'USED');
  const sections = (some: readonly string[]) =>
    some.map((each) => labelOf('Section', each, language)).join(', ');
  return (
    <div className="stack">
      {given && (
        <p>
          <strong>{t.granted}</strong> {used && `${used.legalBasis.number}: `}
          {t.covers}: {sections(given.sections)}.
        </p>
      )}
      {reason && (
        <p>
          <strong>{t.refused}</strong> {reason[language]} {source && <span className="fine">({source})</span>}
        </p>
      )}
      {leftOut.sections.length > 0 && (
        <p>
          {t.leftOut}: {sections(leftOut.sections)}
        </p>
      )}
      {considered.length > 0 && (
        <>
          <p className="fine">{t.considered}</p>
          <ul>
            {considered.map(({ authorisation, legalBasis, verdict }) => (
              <li key={authorisation}>
                {legalBasis.number}: {names[verdict]}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="fine">{agrees === null ? t.cannot : agrees ? t.agrees : t.differs}</p>
    </div>
  );
}
