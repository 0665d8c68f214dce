import { request } from 'node:http';

/** What came back, after redirects. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const MOST_REDIRECTS = 10;

/**
 * What of a browser matters for signing in: it keeps cookies by host and path as it is told, sends those that it may,
 * and follows redirects. `visited` tells each address that was in its address bar.
 */
export class TestBrowser {
  readonly visited: URL[] = [];
  /** Every Set-Cookie header that came. */
  readonly told: string[] = [];
  readonly #cookies = new Map<string, Map<string, string>>();

  /**
   * @param standIn by origin as the browser sees it, where it is really answered: as a proxy that ends TLS would
   * @param proxied headers that such a proxy adds
   */
  constructor(
    private readonly standIn: Readonly<Record<string, string>> = {},
    private readonly proxied: Readonly<Record<string, string>> = {},
  ) {}

  /** Opens an address, and goes where it is sent. */
  async open(address: string | URL, asked: Asked = {}): Promise<Page> {
    let [url, current] = [new URL(address), asked];
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      this.visited.push(url);
      const page = await this.send(url, current);
      const location = page.headers.get('location');
      if (page.status < 300 || page.status > 399 || location === null) return page;
      [url, current] = [new URL(location, url), {}];
    }
    throw new Error('The browser was sent round in circles');
  }

  /** Sends one request with the cookies of that host, and follows nothing. */
  async send(address: string | URL, { method = 'GET', body, headers = {} }: Asked = {}): Promise<Page> {
    const url = new URL(address);
    const held = [...(this.#cookies.get(url.hostname) ?? [])].map((one) => one.join('='));
    const page = await exchange(this.standIn[url.origin] ?? url.origin, url, {
      method,
      ...(body !== undefined && { body }),
      headers: {
        accept: 'text/html',
        ...(held.length > 0 && { cookie: held.join('; ') }),
        ...(method !== 'GET' && { origin: url.origin, 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(url.origin in this.standIn && this.proxied),
        ...headers,
      },
    });
    for (const cookie of page.headers.getSetCookie()) this.#keep(url, cookie);
    return page;
  }

  /** The value of a cookie that it holds for a host. */
  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name);
  }

  /** The names of the cookies that it holds for a host. */
  held(host: string): readonly string[] {
    return [...(this.#cookies.get(host)?.keys() ?? [])];
  }

  /** Puts a cookie there, as somebody might who tries something. */
  setCookie(host: string, name: string, value: string): void {
    const held = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, held.set(name, value));
  }

  #keep(url: URL, cookie: string): void {
    this.told.push(cookie);
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isSecure = attributes.includes('Secure');
    if (isSecure && url.protocol !== 'https:') return;
    if (name.startsWith('__Host-') && !isSecure) return;
    if (attributes.includes('Max-Age=0')) this.#cookies.get(url.hostname)?.delete(name);
    else this.setCookie(url.hostname, name, value);
  }
}

/** Over `node:http`, because fetch sends no Cookie, Origin or Host of ours. */
function exchange(
  origin: string,
  url: URL,
  { method, body, headers }: Asked & { readonly headers: Record<string, string> },
): Promise<Page> {
  return new Promise((resolve, reject) => {
    const target = new URL(url.pathname + url.search, origin);
    const sent = request(target, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const came = new Headers();
        for (let index = 0; index < answer.rawHeaders.length; index += 2)
          came.append(answer.rawHeaders[index]!, answer.rawHeaders[index + 1]!);
        const text = Buffer.concat(parts).toString();
        resolve({ url, status: answer.statusCode ?? 0, headers: came, text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
