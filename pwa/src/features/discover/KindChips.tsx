import type { ShopKind } from '@linka/contracts/shops';
import { cx, Icon } from '../../ui/index.ts';
import { kinds as kindWords } from '../../ui/shop/kinds.ts';
import { words } from './words.ts';

interface KindChipsProps {
  readonly kinds: readonly ShopKind[];
  readonly chosen: ShopKind | null;
  readonly onChoose: (kind: ShopKind | null) => void;
}

/** Narrows the list to one kind of shop. */
export const KindChips = ({ kinds, chosen, onChoose }: KindChipsProps) => (
  <div role="group" aria-label={words.kinds} className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
    {[null, ...kinds].map(kind => (
      <button
        key={kind ?? 'all'}
        type="button"
        aria-pressed={kind === chosen}
        onClick={() => onChoose(kind)}
        className={cx(
          'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border-2 px-4 text-note font-semibold',
          kind === chosen
            ? 'border-primary bg-primary text-on-primary'
            : 'border-line bg-surface hover:bg-sunken',
        )}
      >
        {kind !== null && <Icon name={kindWords[kind].icon} size={18} />}
        {kind === null ? words.all : kindWords[kind].label}
      </button>
    ))}
  </div>
);
