import type { Command } from 'commander';
import { userInfo } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { createKbiClient, type KbiClient } from '../../libs/client/client.js';
import { isOrganisation, type Scope } from '../../libs/platform/authentication.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration, type Configuration } from '../../libs/platform/config.js';
import { findOwner } from '../../libs/platform/data-directory.js';
import { openLocalIssuer, type LocalIssuer } from '../../libs/platform/local-issuer.js';
import { createLog } from '../../libs/platform/logging.js';
import { startProgress } from '../../libs/platform/progress.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { Failure, type ExitCode } from './failure.js';
import type { World } from './world.js';

/** The agency that manages the KBI: in its name a command is given that names nobody else. */
const AGENCY = '0543307391';

/** How long a service may take from its lock file to its address. */
const STARTING_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** A service to work with. */
export interface Reached {
  readonly url: string;
  /** Whether it was running already, or was started for this command alone. */
  readonly running: boolean;
  readonly kbi: KbiClient;
  /** A token for a route that asks these scopes, of the organisation that commands unless another is named. */
  readonly token: (scopes: readonly Scope[], organisation?: string) => Promise<string>;
}

/** Options of every command. */
interface CommonOptions {
  readonly token?: string;
  readonly organisation?: string;
  readonly user?: string;
}

/** One run of the command line. */
export class Session {
  exitCode: ExitCode = 0;
  #issuer: Promise<LocalIssuer> | undefined;

  constructor(
    readonly world: World,
    private readonly program: Command,
  ) {}

  /** Writes a line of the answer. */
  out(line: string): void {
    this.world.stdout.write(`${line}\n`);
  }

  /** Writes a line about the answer, beside it. */
  note(line: string): void {
    this.world.stderr.write(`${line}\n`);
  }

  /** A token of the local issuer, as the development machine's own. @throws StartupProblem in production */
  async issueToken(scopes: readonly Scope[], { expiresIn }: { expiresIn?: number } = {}): Promise<string> {
    return this.#issue(this.#configuration(), scopes, this.#options().organisation, expiresIn);
  }

  /**
   * Does work with the service that owns the data directory; when none runs, one is started under the same lock for
   * as long as the work takes. What may be done, and what is recorded, is the same in both.
   * @param scopes what the work needs; a token of the local issuer gets these and no other
   */
  async withService(scopes: readonly Scope[], work: (reached: Reached) => Promise<void>): Promise<void> {
    const url = await this.#findRunning();
    if (url !== undefined) return work(this.#reached(url, true, scopes));
    const service = await this.#startOwn();
    if (!service) return this.withService(scopes, work);
    try {
      await work(this.#reached(service.url, false, scopes));
    } finally {
      await service.stop();
    }
  }

  #options(): CommonOptions {
    return this.program.opts<CommonOptions>();
  }

  #configuration(environment: NodeJS.ProcessEnv = this.world.env): Configuration {
    return readConfiguration(environment);
  }

  /** The address of the service that runs; waits for one that is starting. */
  async #findRunning(): Promise<string | undefined> {
    const { dataDir } = this.#configuration();
    const deadline = Date.now() + STARTING_MS;
    for (;;) {
      const owner = await findOwner(dataDir);
      if (!owner || owner.url !== undefined) return owner?.url;
      if (Date.now() > deadline)
        throw new Failure(
          `Process ${owner.pid} owns ${dataDir} and doesn’t say where it listens. Is it stuck?`,
        );
      await delay(LOOK_EVERY_MS, undefined, { signal: this.world.signal });
    }
  }

  /** Starts a service of our own; undefined when another took the data directory meanwhile. */
  async #startOwn() {
    const { env, stderr } = this.world;
    const { startService } = await import('../api/start/service.js');
    try {
      return await startService({
        configuration: this.#configuration({ ...env, HOST: '127.0.0.1', PORT: '0' }),
        clock: systemClock,
        log: createLog({ level: 'warn', readable: true, write: (line) => stderr.write(line) }),
        progress: startProgress(stderr),
      });
    } catch (error) {
      if (error instanceof StartupProblem && error.code === 'DATA_DIRECTORY_IN_USE') return undefined;
      throw error;
    }
  }

  #reached(url: string, running: boolean, scopes: readonly Scope[]): Reached {
    const { env, signal } = this.world;
    const token: Reached['token'] = async (asked, organisation) => {
      const given = this.#options().token ?? env['KBI_TOKEN'];
      return given ?? this.#issue(this.#configuration(), asked, organisation ?? this.#options().organisation);
    };
    const kbi = createKbiClient({
      baseUrl: url,
      token: () => token(scopes),
      language: languageOf(env),
      signal,
    });
    return { url, running, kbi, token };
  }

  async #issue(
    { dataDir, production, oidc }: Configuration,
    scopes: readonly Scope[],
    organisation = AGENCY,
    expiresIn?: number,
  ): Promise<string> {
    if (oidc) throw new Failure('Tokens come from OIDC_ISSUER here. Give one: --token or KBI_TOKEN.');
    if (!isOrganisation(organisation))
      throw new Failure(
        '--organisation should be a KBO number: ten digits, the last two of which check the others.',
      );
    this.#issuer ??= openLocalIssuer(dataDir, { production, clock: systemClock });
    const issuer = await this.#issuer;
    const user = this.#options().user ?? userName();
    return issuer.issueToken({ organisation, user, scopes, ...(expiresIn !== undefined && { expiresIn }) });
  }
}

/** Dutch, unless the environment asks for English. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): 'nl' | 'en' {
  return (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('en') ? 'en' : 'nl';
}

/** Under a user id that has no name the system throws. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
