import { LanguageChoice } from '../../languages/index.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { WhereChooser } from './WhereChooser.tsx';
import { words } from './words.ts';

/** The very first visit. */
export const Welcome = ({ onPlace }: { onPlace: (place: Whereabouts) => unknown }) => (
  <div className="mx-auto max-w-xl space-y-6">
    <LanguageChoice small />
    <div className="rounded-card bg-primary p-6 text-on-primary">
      <p className="text-display font-extrabold tracking-tight text-balance">{words.welcomeTitle}</p>
      <p className="mt-3">{words.welcome}</p>
    </div>
    <WhereChooser onPlace={onPlace} />
  </div>
);
