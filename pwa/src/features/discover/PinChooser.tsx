import { useState } from 'react';
import { towns } from '../../lib/geo/towns.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { Button } from '../../ui/index.ts';
import { LinkaMap } from '../../ui/map/index.tsx';
import { words } from './words.ts';

interface PinChooserProps {
  readonly from?: Whereabouts | undefined;
  readonly onPlace: (place: Whereabouts) => unknown;
}

const lusaka = towns[0]?.areas[0] ?? { lat: -15.4167, lng: 28.2833 };

export function PinChooser({ from, onPlace }: PinChooserProps) {
  const [pin, setPin] = useState({ lat: (from ?? lusaka).lat, lng: (from ?? lusaka).lng });
  return (
    <div className="space-y-3">
      <p>{words.pinHint}</p>
      <div className="h-80">
        <LinkaMap label={words.onMap} centre={pin} pin={pin} pinLabel={words.pin} onPin={setPin} zoom={12} />
      </div>
      <Button wide icon="check" onClick={() => onPlace({ ...pin, name: words.pinPlace, source: 'pin' })}>
        {words.hereIAm}
      </Button>
    </div>
  );
}
