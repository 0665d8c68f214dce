/** Reads server-sent events as they come over the line. */
export interface ServerSent {
  readonly id: string;
  readonly type: string;
  // What a test looks at is whatever the service sent.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

export class EventReader {
  readonly events: ServerSent[] = [];
  comments = 0;
  /** Everything that came, as it came. */
  text = '';
  #isOver = false;
  readonly #leaving = new AbortController();
  readonly #changed = new Set<() => void>();
  response!: Response;

  /** @throws when it isn't answered with events */
  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<EventReader> {
    const reader = new EventReader();
    reader.response = await fetch(url, { headers, signal: reader.#leaving.signal });
    if (!reader.response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new Error(`${reader.response.status} ${await reader.response.text()}`);
    void reader.#read(reader.response.body!);
    return reader;
  }

  /** Waits until something holds of what came. @throws when the stream ends before */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#isOver) throw new Error('the stream has ended');
      await new Promise<void>((resolve) => this.#changed.add(resolve));
    }
  }

  /** Waits for an event, among those that came and that come. */
  async event(isMeant: (event: ServerSent) => boolean): Promise<ServerSent> {
    await this.until(() => this.events.some(isMeant));
    return this.events.find(isMeant)!;
  }

  /** Waits until the service ends the stream. */
  async end(): Promise<void> {
    while (!this.#isOver) await new Promise<void>((resolve) => this.#changed.add(resolve));
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const came = decoder.decode(chunk, { stream: true });
        this.text += came;
        const blocks = (rest + came).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) this.#take(block);
        this.#tell();
      }
    } catch {
      // It was broken off.
    }
    this.#isOver = true;
    this.#tell();
  }

  #take(block: string): void {
    if (block.startsWith(':')) this.comments += 1;
    else {
      const [, id, type, data] = /^id: (.+)\nevent: (.+)\ndata: (.+)$/.exec(block)!;
      this.events.push({ id: id!, type: type!, data: JSON.parse(data!) as unknown });
    }
  }

  #tell(): void {
    for (const changed of this.#changed) changed();
    this.#changed.clear();
  }
}
