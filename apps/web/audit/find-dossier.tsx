import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { texts, useTexts } from '../app/language.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { askReplay } from './replay.js';

const said = texts({
  title: { nl: 'Van wie?', en: 'Whose?' },
  insz: { nl: 'INSZ', en: 'INSZ' },
  how: {
    nl: '11 cijfers, met of zonder punten. Het INSZ gaat mee in de vraag en komt niet in het adres.',
    en: '11 digits, with or without separators. The INSZ goes in the question, and not into the address.',
  },
  open: { nl: 'Dossier nagaan', en: 'Examine the dossier' },
  recorded: {
    nl: 'Een audit is zelf een raadpleging: ze wordt vastgelegd, en de betrokkene ziet ze.',
    en: 'An audit is a consultation itself: it is recorded, and the person sees it.',
  },
});

/** Finds the dossier of a person for an audit: one replay, which is what the next page shows. */
export function FindDossier() {
  const t = useTexts(said);
  const [insz, setInsz] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const found = useMutation({
    mutationFn: () => askReplay({ insz: insz.trim() }),
    onSuccess: (replay) => {
      const id = replay.state.dossier;
      queries.setQueryData(['replay', id, undefined, undefined], replay);
      void navigate({ to: '/audit/$id', params: { id } });
    },
  });
  return (
    <form
      className="card section"
      onSubmit={(event) => {
        event.preventDefault();
        found.mutate();
      }}
    >
      <h2>{t.title}</h2>
      <div className="field">
        <label htmlFor="insz">{t.insz}</label>
        <span className="fine" id="insz-how">
          {t.how}
        </span>
        <input
          id="insz"
          autoComplete="off"
          aria-describedby="insz-how"
          value={insz}
          onChange={({ target }) => setInsz(target.value)}
        />
      </div>
      <p className="row">
        <button type="submit" className="button primary">
          {t.open}
        </button>
        <span className="fine">{t.recorded}</span>
      </p>
      {found.isPending && <Waiting what={t.title} rows={2} />}
      {found.error && <Failure error={found.error} />}
    </form>
  );
}
