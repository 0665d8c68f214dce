import { expect, test } from '@jest/globals';
import { markup } from '../http/markup.js';
import { recordTables } from './record-tables.js';

test('each stretch cites its rule, also of a part of what is told', () => {
  const rule = { id: 'duty', nl: 'plicht per onderdeel', en: 'duty of a part', source: 'D13' };
  const part = { standing: 'open', rule, stretches: [{ from: '2017-11-23', standing: 'open', rule }] };
  for (const record of [part, { parts: { MO: part } }]) {
    const tables = markup`${recordTables('Trajecten', record)}`.source;
    expect(tables.match(/plicht per onderdeel \[D13\]/g)).toHaveLength(2);
    expect(tables).not.toContain('undefined');
  }
});
