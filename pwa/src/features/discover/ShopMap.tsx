import type { ShopCard as Shop } from '@linka/contracts/shops';
import { useMemo, useSyncExternalStore } from 'react';
import { zoomWithin } from '../../lib/geo/zoom.ts';
import { say } from '../../lib/text/index.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { LinkaMap } from '../../ui/map/index.tsx';
import { ShopCard } from './ShopList.tsx';
import { named } from './named.ts';
import { words } from './words.ts';

interface ShopMapProps {
  /** Asked for on a phone; on a tablet there is always room. */
  readonly shown: boolean;
  readonly place: Whereabouts;
  readonly shops: readonly Shop[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly now: number;
}

const WIDE = '(min-width: 64rem)';
const watchWidth = (listener: () => void): (() => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const isWide = (): boolean => window.matchMedia(WIDE).matches;

/** Half the width of a narrow phone's map, less a marker, in pixels. */
const REACH = 130;
/** So many of the nearest are to be seen at once when the map opens. */
const AT_ONCE = 3;

function firstZoom({ lat }: Whereabouts, shops: readonly Shop[]): number {
  const farthest = shops[Math.min(AT_ONCE, shops.length) - 1]?.metres ?? 0;
  return Math.min(15, Math.max(12, zoomWithin(Math.max(1, farthest), REACH, lat)));
}

/** The same shops as the list, and the one that was tapped below. The map is not fetched before it is seen. */
export function ShopMap({ shown, place, shops, chosen, onChoose, now }: ShopMapProps) {
  const wide = useSyncExternalStore(watchWidth, isWide, () => false);
  const markings = useMemo(
    () => shops.map(({ id, name, lat, lng, open }) => ({ id, name, lat, lng, muted: !open })),
    [shops],
  );
  if (!shown && !wide) return null;
  const tapped = shops.find(shop => shop.id === chosen);
  return (
    <div className="space-y-3 lg:sticky lg:top-18 lg:h-fit">
      <div className="h-[55dvh] lg:h-[calc(100dvh-8rem)]">
        <LinkaMap
          label={say(words.mapLabel, { place: named(place) })}
          centre={place}
          zoom={firstZoom(place, shops)}
          me={place.source === 'area' ? undefined : place}
          markings={markings}
          chosen={chosen}
          onChoose={onChoose}
        />
      </div>
      {tapped && !wide && <ShopCard shop={tapped} chosen now={now} />}
    </div>
  );
}
