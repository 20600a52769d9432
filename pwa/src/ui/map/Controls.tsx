import type { LatLng } from '@linka/contracts/places';
import { DomEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { Icon, type IconName } from '../Icon.tsx';
import { words } from './words.ts';

/** Where a thumb reaches: closer, farther, back to me. For all who cannot pinch. */
export function Controls({ me }: { me: LatLng | undefined }) {
  const map = useMap();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Else a tap on a button would also be one on the map below.
    if (box.current) DomEvent.disableClickPropagation(box.current);
  }, []);
  return (
    <div ref={box} className="absolute right-3 bottom-8 z-[1000] flex flex-col gap-2">
      {me && (
        <Control
          icon="target"
          label={words.toMe}
          onPress={() => map.setView(me, Math.max(14, map.getZoom()))}
        />
      )}
      <Control icon="plus" label={words.closer} onPress={() => map.zoomIn()} />
      <Control icon="minus" label={words.farther} onPress={() => map.zoomOut()} />
    </div>
  );
}

const Control = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <button
    type="button"
    aria-label={label}
    onClick={onPress}
    className="flex size-12 items-center justify-center rounded-full border border-line bg-surface text-ink shadow-lift hover:bg-sunken"
  >
    <Icon name={icon} size={22} />
  </button>
);
