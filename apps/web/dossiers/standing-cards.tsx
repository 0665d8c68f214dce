import type { ReactNode } from 'react';
import { formatDay } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { tellSource } from '../../../libs/client/sources.js';
import type { Standing } from './life.js';

const said = texts({
  registration: { nl: 'Aanmelding', en: 'Registration' },
  contract: { nl: 'Inburgeringscontract', en: 'Integration contract' },
  dutch: { nl: 'Nederlands (NT2)', en: 'Dutch (NT2)' },
  housing: { nl: 'Taalvereiste sociale huur', en: 'Language requirement of social housing' },
  attention: { nl: 'Wat vraagt aandacht', en: 'What needs attention' },
  nothing: { nl: 'Niets is te laat of geblokkeerd', en: 'Nothing is overdue or blocked' },
  due: { nl: 'uiterlijk', en: 'by' },
  since: { nl: 'sinds', en: 'since' },
  rule: { nl: 'Regel', en: 'Rule' },
  next: { nl: 'Volgende stap', en: 'Next step' },
  noLevel: { nl: 'Nog geen niveau bewezen', en: 'No level proven yet' },
  oral: { nl: 'mondeling', en: 'oral' },
  written: { nl: 'schriftelijk', en: 'written' },
  blocked: { nl: 'geblokkeerd door', en: 'blocked by' },
  overdue: { nl: 'te laat', en: 'overdue' },
  breach: { nl: 'Inbreuk', en: 'Breach' },
});

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'calm';
const toneOf: Readonly<Record<string, Tone>> = {
  registered: 'good',
  met: 'good',
  fulfilled: 'good',
  running: 'good',
  exempt: 'good',
  open: 'info',
  toSign: 'info',
  toStart: 'info',
  postponed: 'warn',
  suspended: 'warn',
  overdue: 'bad',
  breach: 'bad',
  signatureOverdue: 'bad',
  startOverdue: 'bad',
  inNotice: 'bad',
  fined: 'bad',
};

/** One card for each matter: what holds, until when, and by which rule; what asks for attention last. */
export function StandingCards({ standing, day }: { readonly standing: Standing; readonly day: string }) {
  const t = useTexts(said);
  const { Aanmelding, Contracten, Talenkennis, Wooncode } = standing;
  return (
    <div className="cards matters">
      {Aanmelding && <Matter title={t.registration} enumeration="RegistrationStanding" {...Aanmelding} />}
      {Contracten && <Matter title={t.contract} enumeration="ContractStanding" {...Contracten} />}
      {Talenkennis && <Dutch of={Talenkennis} />}
      {Wooncode && <Matter title={t.housing} enumeration="HousingStanding" {...Wooncode} />}
      <Attention standing={standing} day={day} />
    </div>
  );
}

interface MatterProps {
  readonly title: string;
  readonly enumeration: string;
  readonly standing: string;
  readonly due?: string | undefined;
  readonly from?: string | undefined;
  readonly rule?: { readonly nl: string; readonly en: string; readonly source: string } | undefined;
  readonly children?: ReactNode;
}

function Matter({ title, enumeration, standing, due, from, rule }: MatterProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const source = rule && tellSource(rule.source, language);
  return (
    <article className="card stack matter">
      <h3 className="fine">{title}</h3>
      <p>
        <span className={`tag ${toneOf[standing] ?? 'calm'}`}>
          {labelOf(enumeration, standing, language)}
        </span>
      </p>
      {due !== undefined && (
        <p>
          {t.due} <strong>{formatDay(due, language)}</strong>
        </p>
      )}
      {from !== undefined && (
        <p className="fine">
          {t.since} {formatDay(from, language)}
        </p>
      )}
      {rule !== undefined && (
        <p className="fine">
          {t.rule}: {rule[language]}
          {source && ` (${source})`}
        </p>
      )}
    </article>
  );
}

function Dutch({ of: { levels, next } }: { readonly of: NonNullable<Standing['Talenkennis']> }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { oral, written } = levels;
  const [step] = next;
  return (
    <article className="card stack matter">
      <h3 className="fine">{t.dutch}</h3>
      <p className="strong">
        {oral === undefined && written === undefined
          ? t.noLevel
          : [oral && `${oral} ${t.oral}`, written && `${written} ${t.written}`].filter(Boolean).join(' · ')}
      </p>
      {step && (
        <p className="fine">
          {t.next}: {labelOf('StepKind', step.step, language)} {step.level ?? step.goal}
          {step.due !== undefined && ` ${t.due} ${formatDay(step.due, language)}`}
        </p>
      )}
    </article>
  );
}

/** What is overdue or blocked on the day, of any matter. */
function Attention({ standing, day }: { readonly standing: Standing; readonly day: string }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const found = attentionIn(standing, day);
  return (
    <article className="card stack matter">
      <h3 className="fine">{t.attention}</h3>
      {found.length === 0 && <p>{t.nothing}</p>}
      <ul className="links">
        {found.map(({ enumeration, matter, standing: stands, due }) => (
          <li key={matter + stands + (due ?? '')}>
            <strong>{t[matter]}</strong>:{' '}
            <span className="tag bad">{labelOf(enumeration, stands, language)}</span>
            {due !== undefined && (
              <span className="fine">
                {' '}
                {t.due} {formatDay(due, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}

interface Attended {
  readonly matter: 'registration' | 'contract' | 'housing' | 'breach';
  readonly enumeration: string;
  readonly standing: string;
  readonly due?: string | undefined;
}

function attentionIn(
  { Aanmelding, Contracten, Wooncode, Inbreuken }: Standing,
  day: string,
): readonly Attended[] {
  const all: readonly (Attended | undefined)[] = [
    Aanmelding && { matter: 'registration', enumeration: 'RegistrationStanding', ...pick(Aanmelding) },
    Contracten && { matter: 'contract', enumeration: 'ContractStanding', ...pick(Contracten) },
    Wooncode && { matter: 'housing', enumeration: 'HousingStanding', ...pick(Wooncode) },
    ...(Inbreuken?.breaches ?? []).map((breach): Attended => ({
      matter: 'breach',
      enumeration: 'BreachStanding',
      ...pick(breach),
    })),
  ];
  return all.filter(
    (each): each is Attended =>
      each !== undefined &&
      (toneOf[each.standing] === 'bad' ||
        (each.matter === 'breach' && !['paid', 'lapsed', 'closed'].includes(each.standing)) ||
        (each.due !== undefined && each.due < day)),
  );
}

const pick = ({ standing, due }: { readonly standing: string; readonly due?: string | undefined }) => ({
  standing,
  due,
});
