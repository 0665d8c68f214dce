/** The bytes of request bodies that are held by all requests together, of which there is a most. */
export class HeldBytes {
  #count = 0;

  /** @param onFull called for whatever finds no room */
  constructor(
    private readonly most: number,
    private readonly onFull: () => void = () => undefined,
  ) {}

  get count(): number {
    return this.#count;
  }

  /** Counts bytes, unless they would be too many. @returns whether they were counted */
  take(bytes: number): boolean {
    if (this.#count + bytes > this.most) {
      this.onFull();
      return false;
    }
    this.#count += bytes;
    return true;
  }

  /** Lets go of bytes that were counted. */
  release(bytes: number): void {
    this.#count -= bytes;
  }
}
