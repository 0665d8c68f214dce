import { expect, test } from '@jest/globals';
import { discoverProjections } from '../libs/projection/discover.js';
import { titlesOf } from '../libs/projection/titles.js';

const models = await discoverProjections(new URL('./', import.meta.url));
const reports = models.flatMap((model) => Object.entries(model.reports));

test.each(reports)(
  'the report %s says in Dutch and English what it is, and what each column is',
  (_, report) => {
    expect(report.title).toEqual({ nl: expect.stringMatching(/.{10}/), en: expect.stringMatching(/.{10}/) });
    const columns = [...Object.keys(report.groupBy), ...Object.keys(report.measures)];
    for (const language of ['nl', 'en'] as const)
      expect(Object.keys(titlesOf(report, columns, language))).toEqual(columns);
  },
);

test('a column without a title is an error that names it', () => {
  expect(() => titlesOf({ groupBy: {}, measures: {} }, ['month', 'unheard'], 'nl')).toThrow(
    'the column unheard has no title',
  );
});
