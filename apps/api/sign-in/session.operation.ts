import { z } from 'zod';
import { commandRights } from '../../../libs/domain/dossier/command-rights.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { Purpose } from '../../../libs/domain/kernel/terms.js';
import { anyInForce } from '../../../libs/domain/organisation/authorisation.js';
import { SCOPES } from '../../../libs/platform/authentication.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation, Reply } from '../http/operation.js';
import { sessionOf } from './browser-session.js';
import { PageName, pagesOf, RoleName, scopesOf } from './roles.js';
import type { SignInNeeds } from './sign-in.operation.js';

const developmentIssuer = z
  .boolean()
  .describe('Whether one signs in as a sample user, for development: there is no issuer');

const SignedOut = z.object({ signedIn: z.literal(false), developmentIssuer });
const SignedIn = z.object({
  signedIn: z.literal(true),
  name: z.string().describe('Of who signed in, as the issuer has it; empty where it has none'),
  role: RoleName.describe('The role that the pages begin with'),
  roles: z.array(RoleName),
  organisation: KboNumber,
  organisationName: z.string().optional().describe('As it is registered today'),
  scopes: z.array(z.enum(SCOPES)).describe('What these roles may ask for'),
  pages: z.array(PageName).describe('Which pages are there for these roles'),
  purposes: z
    .array(Purpose)
    .describe(
      'For what the organisation is authorised to consult today, as far as is known; each question decides',
    ),
  commands: z
    .array(z.string())
    .describe(
      'What the organisation, as it is registered today, may record on a dossier; each command decides',
    ),
  expiresAt: z.iso.datetime().describe('When the session ends, whatever is done'),
  idleUntil: z.iso.datetime().describe('When it ends unless the person does something'),
  csrfToken: z.string().describe('To be sent in the header X-CSRF-Token with whatever isn’t a GET'),
  developmentIssuer,
});
const SessionAnswer = z
  .discriminatedUnion('signedIn', [SignedOut, SignedIn])
  .meta({ id: 'Session', description: 'Who is signed in to the pages' });

type Needs = Pick<SignInNeeds, 'browsers'> &
  Pick<Dependencies, 'clock' | 'organisations'> & { readonly development: object | undefined };

/** Tells the pages who is signed in. It is for everybody, so that they need not ask to know that nobody is. */
export default operation({
  method: 'get',
  path: '/v1/session',
  tag: 'Pages',
  summary: 'Who is signed in to the pages, with which roles, and until when.',
  description:
    'By the cookie of the session. It keeps the session alive only with `X-Kbi-Person: active`, which pages send ' +
    'when the person did something.',
  answer: jsonOf(SessionAnswer),
  problems: ['STORE_UNAVAILABLE'],
  async handle({ edge: { headers } }, { browsers, organisations, clock, development }: Needs) {
    const session = await sessionOf({ method: 'GET', headers }, browsers);
    const ofDevelopment = { developmentIssuer: development !== undefined };
    const answer = session ? { ...told(session), ...ofDevelopment } : { signedIn: false, ...ofDevelopment };
    return new Reply(answer, { headers: { 'Cache-Control': 'no-store' } });

    function told({ identity, expiresAt, idleUntil, csrfToken }: NonNullable<typeof session>) {
      const { name, roles, organisation } = identity;
      const day = brusselsDay(clock());
      const known = organisations.lookUpKnown(organisation, day);
      const held = known === 'stale' ? [] : (known?.authorisations ?? []);
      return {
        signedIn: true,
        name,
        role: roles[0],
        roles,
        organisation,
        organisationName: organisations.nameOf(organisation, day) ?? undefined,
        scopes: [...scopesOf(roles)],
        pages: pagesOf(roles),
        purposes: Purpose.options.filter((purpose) => anyInForce(held, purpose, day)),
        commands: Object.entries(commandRights).flatMap(([command, { types }]) =>
          known !== undefined && known !== 'stale' && types.includes(known.profile.type) ? [command] : [],
        ),
        expiresAt: expiresAt.toISOString(),
        idleUntil: idleUntil.toISOString(),
        csrfToken,
      };
    }
  },
});
