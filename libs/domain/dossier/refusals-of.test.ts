import { expect, test } from '@jest/globals';
import { dossierCommands as commands, type CommandName } from './decide.js';
import { refusalsOf } from './refusals-of.js';

const ofAll = ['DOSSIER_NOT_FOUND', 'DOSSIER_ERASED', 'DOSSIER_MERGED', 'SYNTHETIC_PERSON'];
const why = (name: CommandName) => refusalsOf(commands[name]);

test.each(Object.keys(commands) as CommandName[])(
  '%s may be refused as every command may, and for its own reasons',
  (name) => {
    expect(why(name)).toEqual(expect.arrayContaining([...ofAll, ...commands[name].refusals]));
    expect(new Set(why(name)).size).toBe(why(name).length);
    const others = ['FUTURE_DATE', 'PERSON_DIED', 'PERSON_NOT_INSCRIBED', 'NOT_OWN_ORGANISATION'];
    const own: readonly string[] = commands[name].refusals;
    const known = [...ofAll, ...others, ...own];
    expect(why(name).filter((code) => !known.includes(code))).toEqual([]);
  },
);

test('a command is refused of a day to come, unless that is agreed in advance', () => {
  expect(why('LeaveCourse')).toContain('FUTURE_DATE');
  expect(commands.LeaveCourse.mayLieAhead).toBe(false);
  const ahead = Object.values(commands).filter(({ mayLieAhead }) => mayLieAhead);
  expect(ahead).not.toEqual([]);
  for (const { name, refusals } of ahead)
    expect([name, why(name).includes('FUTURE_DATE')]).toEqual([
      name,
      refusals.includes('FUTURE_DATE' as never),
    ]);
});

test('a command is refused after the death, unless it corrects or closes, or its answer tells nothing', () => {
  const told = (name: CommandName) => why(name).includes('PERSON_DIED');
  expect(told('RecordNt2Test')).toBe(true);
  for (const { name, mayFollowDeath, ofPartner, refusals } of Object.values(commands))
    expect([name, told(name)]).toEqual([
      name,
      !(mayFollowDeath || ofPartner) || refusals.includes('PERSON_DIED' as never),
    ]);
});

test('what a partner records is refused of whom it has not inscribed', () => {
  expect(why('StartLease')).toContain('PERSON_NOT_INSCRIBED');
  expect(why('DetermineTargetGroup')).not.toContain('PERSON_NOT_INSCRIBED');
});
