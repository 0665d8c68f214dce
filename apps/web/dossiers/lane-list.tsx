import { formatDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { laneTitles } from './lane-titles.js';
import type { Lane, Thing } from './lanes.js';
import type { ShownEvent } from './life.js';

const said = texts({
  show: { nl: 'tonen', en: 'show' },
});

interface ListProps {
  readonly lanes: readonly Lane[];
  readonly day: string;
  readonly choose: (day: string) => void;
  readonly open: (event: ShownEvent) => void;
}

/** The same as the lanes, as one list by day. */
export function LaneList({ lanes, day, choose, open }: ListProps) {
  const t = useTexts(said);
  const titles = useTexts(laneTitles);
  const { language } = useLanguage();
  const all = lanes
    .flatMap(({ name, things }) => things.map((thing) => ({ lane: titles[name], thing })))
    .sort((a, b) => (a.thing.from < b.thing.from ? -1 : 1));
  return (
    <ol className="life-list">
      {all.map(({ lane, thing }) => (
        <li key={lane + thing.key} className={thing.from > day ? 'later' : undefined}>
          <button type="button" className="plain" onClick={() => choose(thing.from)}>
            {formatDay(thing.from, language, 'short')}
          </button>{' '}
          <span>
            <span className="fine">{lane}</span> {thing.label}
            {endOf(thing) !== undefined && ` – ${formatDay(endOf(thing) ?? '', language, 'short')}`}
          </span>{' '}
          {thing.event && (
            <button type="button" className="plain" onClick={() => thing.event && open(thing.event)}>
              <span className="unseen">{`${thing.label}, ${formatDay(thing.from, language)}: `}</span>
              {t.show}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

const endOf = (thing: Thing): string | undefined => (thing.kind === 'stretch' ? thing.until : undefined);
