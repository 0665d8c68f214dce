/** Tokens for whoever tries the service from a shell. Where another issuer is configured, there are none. */
import { z } from 'zod';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { line } from '../../../libs/domain/kernel/text.js';
import { SCOPES } from '../../../libs/platform/authentication.js';
import type { Clock } from '../../../libs/platform/clock.js';
import { json, jsonOf, operation, Reply } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { TOKEN_SECONDS, type DevelopmentIssuer } from './development-issuer.js';
import { RoleName, scopesOf } from './roles.js';
import { sampleUsers, type SampleUser } from './sample-users.js';

interface Needs {
  /** Undefined where another issuer is configured. */
  readonly development: DevelopmentIssuer | undefined;
  readonly clock: Clock;
}

/** @throws Problem ROUTE_UNKNOWN */
function issuerOf({ development }: Needs): DevelopmentIssuer {
  if (!development) throw new Problem('ROUTE_UNKNOWN');
  return development;
}

const path = '/v1/operations/development-tokens';
const withoutIssuer =
  'For development: where an issuer is configured, and so in production, there is nothing at this address.';

const SampleUserAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    who: z.string().describe('In Dutch'),
    organisation: KboNumber,
    roles: z.array(RoleName),
    scopes: z.array(z.enum(SCOPES)).describe('What a token of this user allows'),
  })
  .meta({ id: 'SampleUser', description: 'Somebody made up, for development' });

const told = ({ id, name, who, organisation, roles }: SampleUser) => ({
  ...{ id, name, who, organisation },
  roles: [...roles],
  scopes: [...scopesOf(roles)],
});

const list = operation({
  method: 'get',
  path,
  tag: 'Operation',
  summary: 'For which sample users a token can be made.',
  description: withoutIssuer,
  scope: 'admin',
  answer: jsonOf(
    z.object({ users: z.array(SampleUserAnswer) }).meta({
      id: 'SampleUserList',
      description: 'The sample users of the issuer for development',
    }),
  ),
  problems: ['ROUTE_UNKNOWN'],
  handle(_, needs: Needs) {
    issuerOf(needs);
    return { users: sampleUsers.map(told) };
  },
});

const DevelopmentTokenRequest = z
  .strictObject({ user: line(100).describe('The id of a sample user') })
  .meta({ id: 'DevelopmentTokenRequest', description: 'Asks for a token of a sample user' });

const DevelopmentToken = z
  .object({
    token: z.string().describe('For the header Authorization: Bearer …; it is kept nowhere'),
    user: SampleUserAnswer,
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'DevelopmentToken', description: 'A token for development' });

const make = operation({
  method: 'post',
  path,
  tag: 'Operation',
  summary: 'Makes a token of a sample user, which is valid for an hour.',
  description: withoutIssuer,
  scope: 'admin',
  body: json(DevelopmentTokenRequest),
  answer: jsonOf(DevelopmentToken),
  problems: ['ROUTE_UNKNOWN'],
  async handle({ body }, needs: Needs) {
    const issuer = issuerOf(needs);
    const user = sampleUsers.find(({ id }) => id === body.user);
    if (!user) throw new Problem('BODY_INVALID', [{ at: '/user', detail: 'one of the sample users' }]);
    const now = Math.floor(needs.clock().getTime() / 1_000);
    const token = await issuer.accessTokenOf(user);
    const expiresAt = new Date((now + TOKEN_SECONDS) * 1_000).toISOString();
    return new Reply({ token, user: told(user), expiresAt }, { headers: { 'Cache-Control': 'no-store' } });
  },
});

export default [list, make];
