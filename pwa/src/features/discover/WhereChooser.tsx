import { useState } from 'react';
import { locate } from '../../lib/geo/locate.ts';
import { towns } from '../../lib/geo/towns.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { PinChooser } from './PinChooser.tsx';
import { words } from './words.ts';

interface WhereChooserProps {
  readonly from?: Whereabouts | undefined;
  readonly onPlace: (place: Whereabouts) => unknown;
}

/** Three ways to say where: the phone's own position, a neighbourhood, a pin. None needs the others. */
export function WhereChooser({ from, onPlace }: WhereChooserProps) {
  const [state, setState] = useState<'idle' | 'finding' | 'refused' | 'unavailable' | 'pinning'>('idle');

  const find = async (): Promise<void> => {
    setState('finding');
    const found = await locate();
    if (!found.ok) {
      setState(found.reason);
      return;
    }
    setState('idle');
    onPlace({ ...found.place, name: words.myPlace, source: 'gps' });
  };

  if (state === 'pinning') return <PinChooser from={from} onPlace={onPlace} />;
  return (
    <div className="space-y-4">
      <Button wide icon="target" busy={state === 'finding'} onClick={() => void find()}>
        {state === 'finding' ? words.finding : words.useMyPlace}
      </Button>
      {(state === 'refused' || state === 'unavailable') && (
        <Banner tone="warn" icon="alert" live>
          {words[state]}
        </Banner>
      )}
      <Button wide look="secondary" icon="map" onClick={() => setState('pinning')}>
        {words.onMap}
      </Button>
      <h2 className="pt-2 font-semibold text-ink-soft">{words.choosePlace}</h2>
      {towns.map((town, first) => (
        <details key={town.name} open={first === 0} className="rounded-card border border-line bg-surface">
          <summary className="flex min-h-12 items-center px-4 font-bold">{town.name}</summary>
          <ul className="flex flex-wrap gap-2 px-4 pb-4">
            {town.areas.map(area => (
              <li key={area.name}>
                <button
                  type="button"
                  className="min-h-11 rounded-full border-2 border-edge px-4 font-semibold hover:bg-sunken"
                  onClick={() =>
                    onPlace({
                      lat: area.lat,
                      lng: area.lng,
                      name: area.name === 'Town centre' ? town.name : area.name,
                      source: 'area',
                    })
                  }
                >
                  {area.name}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
