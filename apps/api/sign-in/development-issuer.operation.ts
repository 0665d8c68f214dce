/** The issuer for development over HTTP. Where another one is configured, there is nothing at these addresses. */
import { z } from 'zod';
import { line } from '../../../libs/domain/kernel/text.js';
import { markup } from '../http/markup.js';
import { form, jsonOf, operation, Reply, textOf } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { DEVELOPMENT_CLIENT, DEVELOPMENT_PATH, type DevelopmentIssuer } from './development-issuer.js';
import { languageAsked, plainPage } from './plain-page.js';
import { sampleUsers } from './sample-users.js';

interface Needs {
  /** Undefined where another issuer is configured. */
  readonly development: DevelopmentIssuer | undefined;
}

/** @throws Problem ROUTE_UNKNOWN */
function issuerOf({ development }: Needs): DevelopmentIssuer {
  if (!development) throw new Problem('ROUTE_UNKNOWN');
  return development;
}

const shared = { tag: undefined, problems: ['ROUTE_UNKNOWN'] } as const;
const json = jsonOf(z.looseObject({}));

const metadata = operation({
  ...shared,
  method: 'get',
  path: `${DEVELOPMENT_PATH}/.well-known/openid-configuration`,
  summary: 'What the issuer for development says of itself.',
  answer: json,
  handle: (_, needs: Needs) => issuerOf(needs).metadata(),
});

const keys = operation({
  ...shared,
  method: 'get',
  path: `${DEVELOPMENT_PATH}/sleutels`,
  summary: 'The keys of the tokens of the issuer for development.',
  answer: json,
  handle: (_, needs: Needs) => issuerOf(needs).keys(),
});

const word = line(500);
const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.literal(DEVELOPMENT_CLIENT),
  redirect_uri: word,
  state: word,
  nonce: word,
  code_challenge: word,
  code_challenge_method: z.literal('S256'),
  ui_locales: word.optional(),
});

const said = {
  nl: {
    title: 'Wie bent u vandaag?',
    lead: 'Er is geen uitgever ingesteld, dus meldt u zich aan als een voorbeeldgebruiker, zonder wachtwoord.',
    demo: markup`Organisaties en personen zijn verzonnen; <code>npm start -- --demo</code> laadt ze.`,
  },
  en: {
    title: 'Who are you today?',
    lead: 'No issuer is configured, so you sign in as a sample user, without a password.',
    demo: markup`Organisations and persons are made up; <code>npm start -- --demo</code> loads them.`,
  },
};

const choose = operation({
  ...shared,
  method: 'get',
  path: `${DEVELOPMENT_PATH}/aanmelden`,
  summary: 'Asks as which sample user somebody signs in.',
  query: Asked,
  answer: textOf('text/html'),
  handle({ query }, needs: Needs) {
    issuerOf(needs);
    const { state, nonce, code_challenge, ui_locales = '' } = query;
    const language = languageAsked(ui_locales);
    const { title, lead, demo } = said[language];
    const kept = Object.entries({ state, nonce, code_challenge });
    const users = sampleUsers.map(
      ({ id, name, who }) => markup`<li><button name="user" value="${id}"><strong>${name}</strong>
<span lang="nl">${who}</span></button></li>`,
    );
    return plainPage({
      language,
      title,
      content: markup`<p>${lead} ${demo}</p>
<form method="post" action="${DEVELOPMENT_PATH}/aanmelden">
${kept.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<ul>
${users}
</ul>
</form>`,
    });
  },
});

const chosen = operation({
  ...shared,
  method: 'post',
  path: `${DEVELOPMENT_PATH}/aanmelden`,
  summary: 'Signs a sample user in.',
  body: form(z.object({ user: word, state: word, nonce: word, code_challenge: word })),
  answer: textOf('text/html'),
  handle({ body: { user, ...asked } }, needs: Needs) {
    const url = issuerOf(needs).grant(user, asked);
    if (!url) throw new Problem('BODY_INVALID', [{ at: '/user', detail: 'one of the sample users' }]);
    return new Reply('', { status: 303, headers: { Location: url.href, 'Cache-Control': 'no-store' } });
  },
});

const token = operation({
  ...shared,
  method: 'post',
  path: `${DEVELOPMENT_PATH}/token`,
  summary: 'Exchanges a code for who signed in.',
  body: form(
    z.object({ grant_type: z.literal('authorization_code'), code: word, code_verifier: word.min(43) }),
  ),
  answer: json,
  async handle({ body: { code, code_verifier } }, needs: Needs) {
    const tokens = await issuerOf(needs).exchange(code, code_verifier);
    const headers = { 'Cache-Control': 'no-store' };
    return tokens
      ? new Reply(tokens, { headers })
      : new Reply({ error: 'invalid_grant' }, { status: 400, headers });
  },
});

export default [metadata, keys, choose, chosen, token];
