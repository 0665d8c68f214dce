/** Of whom fewer skills in Dutch are asked for the attest. */
import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, sensitive } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { handicapSkills } from '../law/attest.js';
import { alfaObjective } from '../law/nt2.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { courseAdviceOn, type WithCourseAdvice } from './course-advice.js';
import { Skill } from './levels.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';

/** Source: D24 art. 8. */
const LimitGround = labelledInline('LimitGround', {
  ALFA: { nl: 'NT2 Alfa', en: 'NT2 Alfa' },
  HANDICAP: { nl: 'handicap', en: 'handicap' },
});
const Skills = z.array(Skill);

/** Which skills is open, because rules read it; why is not. */
const Nt2SkillsLimited = event('Nt2SkillsLimited', {
  title: 'Gevraagde vaardigheden beperkt',
  meaning: 'From a day on the attest asks the level of Dutch in these skills only.',
  about: 'nt2Skills',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, skills: fact(Skills, 'vaardigheden'), ground: sensitive(LimitGround, 'grond') },
});

interface WithNt2Skills {
  readonly nt2Skills: readonly { readonly on: DateOnly; readonly skills: readonly Skill[] }[];
}

export const nt2Skills = subject({
  initial: [] as WithNt2Skills['nt2Skills'],
  events: { Nt2SkillsLimited },
  evolve: {
    Nt2SkillsLimited: (state, { facts: { skills, ...dates } }) => [...state, { on: dateOf(dates), skills }],
  },
});

export type WithSkillLimits = WithNt2Skills & WithCourseAdvice;

/**
 * The fewer skills that are asked on a day, and since when: by a decision, or because a House of Dutch advised NT2
 * Alfa. Undefined where all are asked.
 * @param ruledOn the day that picks the rule: that of the contract
 */
export function skillLimitOn(
  dossier: WithSkillLimits,
  ruledOn: DateOnly,
  date: DateOnly,
): { readonly on: DateOnly; readonly skills: readonly Skill[]; readonly byAdvice: boolean } | undefined {
  const decided = dossier.nt2Skills.findLast(({ on }) => on <= date);
  if (decided) return { ...decided, byAdvice: false };
  const oral = inForce(alfaObjective, ruledOn)?.value;
  const advice = courseAdviceOn(dossier, date);
  return oral && advice?.track === 'ALFA' ? { on: advice.on, skills: oral, byAdvice: true } : undefined;
}

const LimitNt2Skills = dossierCommand('LimitNt2Skills', {
  meaning: 'Decides that the attest asks the level of Dutch in fewer skills; why is kept sealed.',
  fields: { on: DateOnly, skills: eachOnce(Skills.min(1).max(4)), ground: LimitGround },
  refusals: ['HANDICAP_DEVIATION_NOT_IN_FORCE', 'SKILLS_NOT_OF_GROUND'],
  records: [Nt2SkillsLimited],
  decide: ({ on, skills: stated, ground }, dossier: WithNt2Skills) => {
    const skills = Skill.options.filter((skill) => stated.includes(skill));
    if (ground === 'ALFA' && !same(skills, inForce(alfaObjective, on)?.value))
      return refuse('SKILLS_NOT_OF_GROUND', '/skills');
    if (ground === 'HANDICAP' && !inForce(handicapSkills, on))
      return refuse('HANDICAP_DEVIATION_NOT_IN_FORCE', '/on');
    if (skills.length === Skill.options.length) return refuse('SKILLS_NOT_OF_GROUND', '/skills');
    const held = dossier.nt2Skills.findLast((entry) => entry.on === on);
    return held && same(held.skills, skills)
      ? nothing()
      : record(Nt2SkillsLimited.of({ on, skills, ground }));
  },
});

export const nt2SkillsCommands = { LimitNt2Skills };
