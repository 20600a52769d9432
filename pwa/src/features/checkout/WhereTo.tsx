import { formatMetres, type LatLng } from '@linka/contracts/places';
import type { Shop } from '@linka/contracts/shops';
import { useCallback, useState } from 'react';
import { locate } from '../../lib/geo/locate.ts';
import { plusCode } from '../../lib/geo/plus-code.ts';
import { say } from '../../lib/text/index.ts';
import { Banner, Button, TextArea, TextField } from '../../ui/index.ts';
import { LinkaMap } from '../../ui/map/index.tsx';
import { PlacePhoto } from './PlacePhoto.tsx';
import type { Quote, Wish } from './rules.ts';
import { SavedPlaces } from './SavedPlaces.tsx';
import { words } from './words.ts';

interface WhereToProps {
  readonly shop: Shop;
  readonly wish: Wish;
  readonly sums: Quote;
  readonly fault: 'missing' | 'wrong' | undefined;
  readonly onChange: (part: Partial<Wish>) => void;
}

/** Pin first, then words; the plus code is made from the pin, and nothing here needs a network. */
export function WhereTo({ shop, wish, sums, fault, onChange }: WhereToProps) {
  const [finding, setFinding] = useState<'idle' | 'finding' | 'refused' | 'unavailable'>('idle');
  const { place } = wish;
  const movePin = useCallback((at: LatLng) => onChange({ place: at }), [onChange]);
  const find = async (): Promise<void> => {
    setFinding('finding');
    const found = await locate();
    setFinding(found.ok ? 'idle' : found.reason);
    if (found.ok) onChange({ place: found.place });
  };
  return (
    <div className="space-y-4">
      <SavedPlaces wish={wish} onChange={onChange} />
      <p className="text-note text-ink-soft">{words.whereHint}</p>
      <div className="h-64">
        <LinkaMap
          label={words.mapLabel}
          centre={place}
          zoom={16}
          me={place.accuracyMetres === undefined ? undefined : place}
          markings={[{ id: shop.id, name: shop.name, lat: shop.lat, lng: shop.lng }]}
          pin={place}
          pinLabel={words.pin}
          onPin={movePin}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-note text-ink-soft">
          <span className="tabular font-semibold">{say(words.plusCode, { code: plusCode(place) })}</span>
          {place.accuracyMetres !== undefined && (
            <span className="block">
              {say(words.accuracy, { metres: formatMetres(place.accuracyMetres) })}
            </span>
          )}
        </p>
        <Button look="secondary" icon="target" busy={finding === 'finding'} onClick={() => void find()}>
          {finding === 'finding' ? words.finding : words.here}
        </Button>
      </div>
      {(finding === 'refused' || finding === 'unavailable') && (
        <Banner tone="warn" icon="alert" live>
          {words[finding]}
        </Banner>
      )}
      {sums.tooFar && (
        <Banner tone="bad" icon="alert" live>
          {say(words.tooFar, { shop: shop.name, distance: formatMetres(sums.metres) })}
        </Banner>
      )}
      <TextArea
        label={words.landmark}
        placeholder={words.landmarkHint}
        maxLength={200}
        required
        value={wish.landmark}
        onChange={event => onChange({ landmark: event.target.value })}
        error={fault === undefined ? undefined : words.landmarkMissing}
      />
      <PlacePhoto photo={wish.photo} onChange={photo => onChange({ photo })} />
      <TextField
        label={words.placeName}
        placeholder={words.placeNameHint}
        maxLength={30}
        value={wish.placeName}
        onChange={event => onChange({ placeName: event.target.value })}
      />
    </div>
  );
}
