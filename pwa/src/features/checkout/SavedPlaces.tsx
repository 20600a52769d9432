import { say } from '../../lib/text/index.ts';
import { useSetting } from '../../offline/hooks/index.ts';
import { Button, cx, Icon } from '../../ui/index.ts';
import { isAt, withoutPlace } from './places.ts';
import type { Wish } from './rules.ts';
import { words } from './words.ts';

interface SavedPlacesProps {
  readonly wish: Wish;
  readonly onChange: (part: Partial<Wish>) => void;
}

/** Places named before: one tap puts pin, words and photo where they were. */
export function SavedPlaces({ wish, onChange }: SavedPlacesProps) {
  const [places, setPlaces] = useSetting('places');
  if (!places?.length) return null;
  const chosen = places.find(place => isAt(place, wish.place));
  return (
    <div className="space-y-1">
      <div role="group" aria-label={words.saved} className="flex flex-wrap gap-2">
        {places.map(saved => (
          <button
            key={saved.name}
            type="button"
            aria-pressed={saved === chosen}
            onClick={() =>
              onChange({
                place: saved.place,
                landmark: saved.place.landmark ?? '',
                photo: saved.photo,
                placeName: saved.name,
              })
            }
            className={cx(
              'inline-flex min-h-12 items-center gap-2 rounded-full border-2 px-4 font-semibold',
              saved === chosen ? 'border-primary bg-primary-soft text-primary-ink' : 'border-edge bg-surface',
            )}
          >
            <Icon name="house" size={20} />
            {saved.name}
          </button>
        ))}
      </div>
      {chosen && (
        <Button look="quiet" onClick={() => void setPlaces(withoutPlace(places, chosen.name))}>
          {say(words.forget, { place: chosen.name })}
        </Button>
      )}
    </div>
  );
}
