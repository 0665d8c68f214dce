import type { ElementSchema, SequenceSchema } from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';

/**
 * A tree that keeps some of the first and takes some of the second, as a schema allows: what may be absent comes or
 * goes, lists lose, keep, change, gain and now and then reorder entries.
 */
export function mixed(first: XmlNode, second: XmlNode, content: SequenceSchema, seed: number): XmlNode {
  return new Mixer(seed).mix(first, second, content);
}

class Mixer {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  mix(first: XmlNode, second: XmlNode, { elements }: SequenceSchema): XmlNode {
    const attributes = this.#happens(0.8) ? first.attributes : second.attributes;
    return {
      ...first,
      attributes,
      children: elements.flatMap((element) => this.#entries(first, second, element)),
    };
  }

  #entries(first: XmlNode, second: XmlNode, element: ElementSchema): readonly XmlNode[] {
    const [ours, theirs] = [first, second].map(({ children }) =>
      children.filter(({ name }) => name === element.name),
    ) as [XmlNode[], XmlNode[]];
    if (element.max > 1) return this.#list(ours, theirs, element);
    const [one, other] = [ours[0], theirs[0]];
    if (one && other) return [this.#one(one, other, element)];
    return element.min === 0 && this.#happens(0.3) ? [] : [...ours, ...theirs];
  }

  #list(ours: readonly XmlNode[], theirs: readonly XmlNode[], element: ElementSchema): readonly XmlNode[] {
    const kept = ours.flatMap((entry, index) => {
      if (this.#happens(0.2)) return [];
      const other = theirs[index];
      return [other && this.#happens(0.3) ? this.#one(entry, other, element) : entry];
    });
    const entries = [...kept, ...theirs.filter(() => this.#happens(0.3))];
    if (entries.length === 0) return ours;
    return this.#happens(0.2) ? entries.reverse() : entries;
  }

  #one(first: XmlNode, second: XmlNode, { content }: ElementSchema): XmlNode {
    if (this.#happens(0.5)) return first;
    return content.kind === 'sequence' && this.#happens(0.7) ? this.mix(first, second, content) : second;
  }

  /** A linear congruential generator: enough to mix, and the same everywhere. */
  #happens(probability: number): boolean {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32 < probability;
  }
}
