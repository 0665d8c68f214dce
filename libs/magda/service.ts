/** A service of MAGDA: what is asked, what is replied, and under which version. */
import type { Element } from './table.js';

export interface MagdaService {
  /** As the context of a message writes it: `01.00.0000`. */
  readonly version: string;
  /** The message that asks; its name is that of the service. */
  readonly question: Element;
  readonly reply: Element;
}
