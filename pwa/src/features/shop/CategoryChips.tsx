import { cx } from '../../ui/index.ts';
import { words } from './words.ts';

interface CategoryChipsProps {
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

export const CategoryChips = ({ categories, chosen, onChoose }: CategoryChipsProps) => (
  <div role="group" aria-label={words.categories} className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
    {[{ id: null, name: words.all }, ...categories].map(({ id, name }) => (
      <button
        key={id ?? 'all'}
        type="button"
        aria-pressed={id === chosen}
        onClick={() => onChoose(id)}
        className={cx(
          'min-h-11 shrink-0 rounded-full border-2 px-4 text-note font-semibold',
          id === chosen
            ? 'border-primary bg-primary text-on-primary'
            : 'border-line bg-surface hover:bg-sunken',
        )}
      >
        {name}
      </button>
    ))}
  </div>
);
