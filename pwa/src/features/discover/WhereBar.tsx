import { say } from '../../lib/text/index.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { Icon } from '../../ui/index.ts';
import { named } from './named.ts';
import { words } from './words.ts';

/** Around which place we look, and the way to another. */
export const WhereBar = ({ place, onChange }: { place: Whereabouts; onChange: () => void }) => (
  <button
    type="button"
    onClick={onChange}
    className="flex min-h-14 w-full items-center gap-3 rounded-card border border-line bg-surface px-4 text-left shadow-lift hover:border-edge sm:w-auto sm:min-w-80"
  >
    <Icon name="pin" className="text-copper" />
    <span className="min-w-0 flex-1 py-2 font-bold">{say(words.near, { place: named(place) })}</span>
    <span className="text-note font-semibold text-primary">{words.change}</span>
  </button>
);
