/**
 * Where the service is found from outside. Every address that it gives of itself is made here, from what is configured
 * or what it listens on; never from what a request says.
 */
export class PublicAddress {
  #listening: string | undefined;

  /** @param configured scheme, host and port */
  constructor(private readonly configured: string | undefined) {}

  /** Tells on which address the service listens. */
  listensOn(url: string): void {
    this.#listening = new URL(url).origin;
  }

  /** Scheme, host and port. */
  get origin(): string {
    const origin = this.configured ?? this.#listening;
    if (origin === undefined) throw new TypeError('the service doesn’t listen yet');
    return origin;
  }

  /** Where this process itself reaches the service. */
  get own(): string {
    return this.#listening ?? this.origin;
  }

  /** Whether browsers come by TLS. */
  get isSecure(): boolean {
    return this.configured?.startsWith('https:') ?? false;
  }

  /** The address of a path. */
  to(path: string): URL {
    return new URL(path, this.origin);
  }
}
