import type { Command } from 'commander';
import { userInfo } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { createKbiClient, type KbiClient } from '../../libs/client/client.js';
import { isOrganisation, type Scope } from '../../libs/platform/authentication.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { findOwner } from '../../libs/platform/data-directory.js';
import { openLocalIssuer, type LocalIssuer } from '../../libs/platform/local-issuer.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { CliError, type ExitCode } from './errors.js';
import { startLocalService } from './local-service.js';

/** The agency that manages the KBI: the organisation of a token unless another is named. */
const AGENCY = '0543307391';

/** The longest time between a service's lock on the data directory and its URL in the lock file. */
const STARTUP_TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 200;

/** What the command line takes from its process: the real one, or the one that a test makes. */
export interface CliDependencies {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

interface ServiceConnection {
  readonly url: string;
  /** False when the service was started for this command alone. */
  readonly wasRunning: boolean;
  readonly kbi: KbiClient;
  /** A token with these scopes: the one of --token or KBI_TOKEN, else one of the local issuer. */
  readonly token: (scopes: readonly Scope[], organisation?: string) => Promise<string>;
}

/** What the commands of one run share: input and output, the service, the exit code. */
export class CommandContext {
  exitCode: ExitCode = 0;
  #issuer: Promise<LocalIssuer> | undefined;

  constructor(
    readonly dependencies: CliDependencies,
    private readonly program: Command,
  ) {}

  /** Writes lines to standard output. */
  print(...lines: readonly string[]): void {
    this.dependencies.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Writes lines to standard error. */
  printInfo(...lines: readonly string[]): void {
    this.dependencies.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Writes a result to standard output: as JSON, or as the lines of `format`. */
  printResult<Result>(
    result: Result,
    json: boolean | undefined,
    format: (result: Result) => readonly string[],
  ): void {
    if (json) this.print(JSON.stringify(result, undefined, 2));
    else this.print(...format(result));
  }

  /**
   * Issues a token of the local issuer. @param expiresIn seconds
   * @throws StartupProblem in production; CliError with another issuer configured, or for an organisation that is none
   */
  async issueToken(
    scopes: readonly Scope[],
    organisation = this.#options.as ?? AGENCY,
    expiresIn?: number,
  ): Promise<string> {
    const { dataDir, production, oidc } = readConfiguration(this.dependencies.env);
    if (oidc) throw new CliError('Tokens come from OIDC_ISSUER here. Give one: --token or KBI_TOKEN.');
    if (!isOrganisation(organisation))
      throw new CliError('--as should be a KBO number: ten digits, the last two of which check the others.');
    this.#issuer ??= openLocalIssuer(dataDir, { production, clock: systemClock });
    const issuer = await this.#issuer;
    const user = this.#options.asUser ?? userName();
    return issuer.issueToken({ organisation, user, scopes, ...(expiresIn !== undefined && { expiresIn }) });
  }

  /**
   * Runs work against the service that owns the data directory. When none runs, one is started under the same lock and
   * stopped after the work; authorisation and recording are the same in both cases.
   * @param scopes the scopes of the client's token
   */
  async withService(
    scopes: readonly Scope[],
    work: (connection: ServiceConnection) => Promise<void>,
  ): Promise<void> {
    const url = await this.#findRunningService();
    if (url !== undefined) return work(this.#connect(url, true, scopes));
    const { env, stderr } = this.dependencies;
    const service = await startLocalService(env, stderr).catch((error: unknown) => {
      // Another process has taken the data directory in the meantime: use its service.
      if (error instanceof StartupProblem && error.code === 'DATA_DIRECTORY_IN_USE') return undefined;
      throw error;
    });
    if (!service) return this.withService(scopes, work);
    try {
      await work(this.#connect(service.url, false, scopes));
    } finally {
      await service.stop();
    }
  }

  /** The options that every command has. */
  get #options() {
    return this.program.opts<{ token?: string; as?: string; asUser?: string }>();
  }

  /** The URL of the running service; waits for one that is starting. */
  async #findRunningService(): Promise<string | undefined> {
    const { env, signal } = this.dependencies;
    const { dataDir } = readConfiguration(env);
    const deadline = Date.now() + STARTUP_TIMEOUT_MS;
    for (;;) {
      const owner = await findOwner(dataDir);
      if (!owner || owner.url !== undefined) return owner?.url;
      if (Date.now() > deadline)
        throw new CliError(
          `Process ${owner.pid} owns ${dataDir} and doesn’t say where it listens. Is it stuck?`,
        );
      await delay(POLL_INTERVAL_MS, undefined, { signal });
    }
  }

  #connect(url: string, wasRunning: boolean, scopes: readonly Scope[]): ServiceConnection {
    const { env, signal } = this.dependencies;
    const { LC_ALL, LC_MESSAGES, LANG } = env;
    const token: ServiceConnection['token'] = async (tokenScopes, organisation) =>
      this.#options.token ?? env['KBI_TOKEN'] ?? this.issueToken(tokenScopes, organisation);
    const kbi = createKbiClient({
      baseUrl: url,
      token: () => token(scopes),
      // Dutch, unless the environment asks for English.
      language: (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('en') ? 'en' : 'nl',
      signal,
    });
    return { url, wasRunning, kbi, token };
  }
}

/** The name of the system user; `userInfo` throws for a user id without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
