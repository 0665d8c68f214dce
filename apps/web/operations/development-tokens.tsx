import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { formatInstant } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useDevelopmentIssuer } from '../app/session-gate.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Tokens voor ontwikkeling', en: 'Tokens for development' },
  why: {
    nl: 'Om de dienst uit een shell of een programma te proberen, als een van de voorbeeldgebruikers.',
    en: 'To try the service from a shell or a program, as one of the sample users.',
  },
  none: {
    nl: 'Hier worden geen tokens gemaakt: er is een uitgever ingesteld, en programma’s vragen er daar een.',
    en: 'No tokens are made here: an issuer is configured, and programs ask one there.',
  },
  asWho: { nl: 'Als wie?', en: 'As whom?' },
  make: { nl: 'Maak een token', en: 'Make a token' },
  token: { nl: 'Token', en: 'Token' },
  once: {
    nl: 'Dit token wordt één keer getoond en nergens bewaard.',
    en: 'This token is shown once and kept nowhere.',
  },
  copy: { nl: 'Kopieer', en: 'Copy' },
  copied: { nl: 'Gekopieerd', en: 'Copied' },
  of: { nl: 'Van', en: 'Of' },
  scopes: { nl: 'Staat toe (scopes)', en: 'Allows (scopes)' },
  until: { nl: 'Geldig tot', en: 'Valid until' },
  use: { nl: 'Hoe te gebruiken', en: 'How to use it' },
});

type Made = components['schemas']['DevelopmentToken'];

/** Makes tokens of sample users, where the issuer is the one for development; says so where it isn’t. */
export function DevelopmentTokens() {
  const t = useTexts(said);
  const isDevelopment = useDevelopmentIssuer();
  return (
    <section className="card section" aria-labelledby="tokens">
      <h2 id="tokens">{t.title}</h2>
      {isDevelopment ? <Offered /> : <p>{t.none}</p>}
    </section>
  );
}

function Offered() {
  const t = useTexts(said);
  const { data, error } = useQuery({
    queryKey: ['sample-users'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/operations/development-tokens', { signal })),
  });
  const made = useMutation({
    mutationFn: (user: string) => unwrap(api.POST('/v1/operations/development-tokens', { body: { user } })),
    gcTime: 0, // a token isn’t kept for who comes back to the page
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.title} rows={2} />;
  return (
    <>
      <p>{t.why}</p>
      <form
        className="row no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const user = new FormData(event.currentTarget).get('gebruiker');
          if (typeof user === 'string') made.mutate(user);
        }}
      >
        <div className="field">
          <label htmlFor="token-gebruiker">{t.asWho}</label>
          <select id="token-gebruiker" name="gebruiker">
            {data.users.map((user) => (
              <option key={user.id} value={user.id} lang="nl">
                {user.name}, {user.who}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button" disabled={made.isPending}>
          {t.make}
        </button>
      </form>
      {made.error && <Failure error={made.error} />}
      {made.data && <Shown key={made.data.token} made={made.data} />}
    </>
  );
}

function Shown({ made: { token, user, expiresAt } }: { readonly made: Made }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const example = `curl -H "Authorization: Bearer $TOKEN" ${location.origin}/v1/…`;
  return (
    <div className="notice good stack no-print" role="status">
      <p>{t.once}</p>
      <div className="field wide">
        <label htmlFor="token">{t.token}</label>
        <textarea
          id="token"
          readOnly
          rows={4}
          value={token}
          spellCheck={false}
          autoComplete="off"
          onFocus={({ target }) => target.select()}
        />
      </div>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}
        >
          {isCopied ? t.copied : t.copy}
        </button>
      </p>
      <dl className="facts">
        <dt>{t.of}</dt>
        <dd>
          {user.name}, <span lang="nl">{user.who}</span>
        </dd>
        <dt>{t.scopes}</dt>
        <dd>
          <code>{user.scopes.join(', ')}</code>
        </dd>
        <dt>{t.until}</dt>
        <dd>{formatInstant(expiresAt, language)}</dd>
        <dt>{t.use}</dt>
        <dd>
          <code>{example}</code>
        </dd>
      </dl>
    </div>
  );
}
