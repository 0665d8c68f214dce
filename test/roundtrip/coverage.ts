import { join } from 'node:path';
import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import type { ElementSchema } from '../../libs/magda/schema.js';
import { elementOf, walk, type XmlNode } from '../../libs/magda/tree.js';
import { factsOf } from '../support/schema-facts.js';
import { elementOfSchema } from '../support/xsd.js';

const REPLY = join('Inburgering.GeefDossierKBIDienst-01.00', 'WebService', 'GeefDossierKBIResponse.xsd');
const DOSSIER = /^\/GeefDossierKBIResponse\/Repliek\/Antwoorden\/Antwoord\/Inhoud(?=\/KBIDossier)/u;

/** How much of what may stand in a dossier was seen: elements and attributes, and codes at each of their places. */
export class Coverage {
  readonly #elements: ReadonlySet<string>;
  readonly #codes: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  /** @param schemas the folder of the official schemas; without it, all that our schema allows is counted */
  constructor(schemas: string | undefined) {
    const reply: ElementSchema =
      schemas === undefined ? dossierReply : elementOfSchema(join(schemas, REPLY), dossierReply.name);
    const facts = factsOf(reply)
      .filter((fact) => DOSSIER.test(fact))
      .map((fact) => fact.replace(DOSSIER, ''));
    this.#elements = new Set(facts.map((fact) => fact.slice(0, fact.indexOf(': '))));
    this.#codes = new Set(facts.filter((fact) => fact.includes(': code ')));
  }

  add(dossier: XmlNode): void {
    for (const { place, node } of walk(dossier)) {
      const at = elementOf(place);
      this.#see(at, node.text);
      for (const [name, value] of Object.entries(node.attributes)) this.#see(`${at}/@${name}`, value);
    }
  }

  #see(place: string, value: string): void {
    this.#seen.add(place);
    const code = `${place}: code ${value}`;
    if (this.#codes.has(code)) this.#seen.add(code);
  }

  get elements(): Share {
    return shareOf(this.#elements, this.#seen);
  }

  get codes(): Share {
    return shareOf(this.#codes, this.#seen);
  }
}

export interface Share {
  readonly seen: number;
  readonly all: number;
  readonly missing: readonly string[];
}

function shareOf(all: ReadonlySet<string>, seen: ReadonlySet<string>): Share {
  const missing = [...all].filter((each) => !seen.has(each));
  return { seen: all.size - missing.length, all: all.size, missing };
}

/** Such as `100.0 % (270 of 270)`. */
export function percent({ seen, all }: Share): string {
  return `${((100 * seen) / all).toFixed(1)} % (${seen} of ${all})`;
}
