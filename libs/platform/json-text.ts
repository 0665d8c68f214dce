/** Reads JSON strictly and within limits: no name twice in one object, not too deep, not too much for who reads it. */

/** Why a text is not read. The place is a JSON pointer, as far as its names are plain words. */
export interface JsonFault {
  readonly fault: 'no JSON' | 'name twice' | 'name refused' | 'too deep' | 'too much';
  readonly at: string;
}

/** The deepest nesting that is read; no command has more than ten levels. */
export const deepestJson = 64;

/**
 * The value of a JSON text. Its time grows with the length of the text, whatever it holds, and nesting takes no stack.
 * @param mostValues how many values it may hold in all
 */
export function readJsonText(text: string, mostValues = Infinity): { readonly value: unknown } | JsonFault {
  try {
    return new Scan(text, mostValues).fault() ?? { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: 'no JSON', at: '' };
  }
}

/** An object or an array that is not closed yet. */
interface Open {
  /** The names of an object; an array has none. */
  readonly names?: Set<string>;
  /** The last name of an object, the number of the last entry of an array. */
  step: string | number;
  /** Whether the next text is a name. */
  nameComes: boolean;
}

/** Looks at the brackets, commas and names of a text; whether it is JSON, `JSON.parse` tells. */
class Scan {
  readonly #open: Open[] = [];
  #values = 1;
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly mostValues: number,
  ) {}

  /** @throws SyntaxError for a name with wrong escapes */
  fault(): JsonFault | undefined {
    for (; this.#at < this.text.length; this.#at += 1) {
      const fault = this.#look(this.text.charCodeAt(this.#at));
      if (fault) return { fault, at: this.#place() };
    }
    return undefined;
  }

  #look(unit: number): JsonFault['fault'] | undefined {
    const top = this.#open.at(-1);
    switch (unit) {
      case 0x22: // "
        return this.#string(top);
      case 0x7b: // {
      case 0x5b: // [
        if (this.#open.length === deepestJson) return 'too deep';
        this.#open.push(
          unit === 0x7b ? { names: new Set(), step: '', nameComes: true } : { step: 0, nameComes: false },
        );
        return this.#count();
      case 0x7d: // }
      case 0x5d: // ]
        this.#open.pop();
        return undefined;
      case 0x2c: // ,
        if (top) this.#next(top);
        return this.#count();
    }
    return undefined;
  }

  #next(top: Open): void {
    if (top.names) top.nameComes = true;
    else top.step = Number(top.step) + 1;
  }

  #count(): 'too much' | undefined {
    this.#values += 1;
    return this.#values > this.mostValues ? 'too much' : undefined;
  }

  /** Goes to the end of a text; the name of a field is remembered. */
  #string(top: Open | undefined): 'name twice' | 'name refused' | undefined {
    const begin = this.#at;
    do this.#at = this.text.indexOf('"', this.#at + 1);
    while (this.#at !== -1 && this.#isEscaped());
    if (this.#at === -1) this.#at = this.text.length;
    if (!top?.names || !top.nameComes) return undefined;
    const stated = this.text.slice(begin, this.#at + 1);
    const name = stated.includes('\\') ? (JSON.parse(stated) as string) : stated.slice(1, -1);
    top.nameComes = false;
    top.step = name;
    if (name === '__proto__') return 'name refused'; // to JavaScript it is no field like others
    if (top.names.has(name)) return 'name twice';
    top.names.add(name);
    return undefined;
  }

  #isEscaped(): boolean {
    let before = this.#at;
    while (this.text.charCodeAt(before - 1) === 0x5c) before -= 1;
    return (this.#at - before) % 2 === 1;
  }

  #place(): string {
    const steps = this.#open.map(({ step }) => String(step));
    const strange = steps.findIndex((step) => !/^[A-Za-z0-9]{1,40}$/.test(step));
    return (strange === -1 ? steps : steps.slice(0, strange)).map((step) => `/${step}`).join('');
  }
}
