import { useEffect, useRef } from 'react';
import { LanguageChoice } from '../../languages/index.ts';
import { doAsTapped } from '../../lib/first-visit.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { WhereChooser } from './WhereChooser.tsx';
import { words } from './words.ts';

/** The very first visit. `public/first.js` knows it by `data-welcome`. */
export function Welcome({ onPlace }: { onPlace: (place: Whereabouts) => unknown }) {
  const welcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (welcome.current) doAsTapped(welcome.current);
  }, []);
  return (
    <div ref={welcome} data-welcome className="mx-auto max-w-xl space-y-6">
      <LanguageChoice small />
      <div className="rounded-card bg-primary p-6 text-on-primary">
        <p className="text-display font-extrabold tracking-tight text-balance">{words.welcomeTitle}</p>
        <p className="mt-3">{words.welcome}</p>
      </div>
      <WhereChooser onPlace={onPlace} />
    </div>
  );
}
