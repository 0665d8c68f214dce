import { writeFault } from '../../../libs/magda/soap.js';
import type { ProblemFormat } from '../http/problem.filter.js';
import { MAGDA_PREFIX } from './limits.js';
import { XML_TYPE } from './soap-operation.js';

/** At the SOAP endpoints a problem is told as a SOAP fault. */
export const soapFaults: ProblemFormat = {
  prefix: MAGDA_PREFIX,
  type: XML_TYPE,
  text({ status, stated, title, detail }) {
    const reason = [`${stated}: ${title.nl}`, detail].filter((part) => part !== undefined).join(' ');
    return writeFault(status >= 500 ? 'Server' : 'Client', reason, 'nl');
  },
};
