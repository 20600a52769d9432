import type { CourierJob } from '@linka/contracts/deliveries';
import { useState } from 'react';
import { plusCode } from '../../../lib/geo/plus-code.ts';
import { say } from '../../../lib/text/index.ts';
import { Button, Card, Icon, type IconName } from '../../../ui/index.ts';
import { LinkaMap } from '../../../ui/map/index.tsx';
import { geoUri } from './geo.ts';
import { words } from './words.ts';

interface StopCardProps {
  readonly label: string;
  readonly icon: IconName;
  readonly stop: CourierJob['pickup'];
}

const action =
  'inline-flex min-h-14 flex-1 items-center justify-center gap-2 rounded-control border-2 border-edge bg-surface px-3 py-2 text-center font-semibold hover:bg-sunken';

/** Where to go now: the words people use for the place, a call, and the way there. */
export function StopCard({ label, icon, stop: { name, phone, place } }: StopCardProps) {
  const [map, setMap] = useState(false);
  return (
    <Card as="section" label={label}>
      <div className="space-y-4">
        <div className="flex items-start gap-3">
          <Icon name={icon} size={28} className="mt-0.5 text-copper" />
          <div className="min-w-0 flex-1">
            <p className="text-note text-ink-soft">{label}</p>
            <p className="text-lead font-bold">{name}</p>
          </div>
        </div>
        {place === null ? (
          <p className="text-ink-soft">{words.noPlace}</p>
        ) : (
          <div>
            {place.landmark !== undefined && <p className="text-lead font-semibold">{place.landmark}</p>}
            <p className="tabular text-note text-ink-soft">
              {say(words.plusCode, { code: place.plusCode ?? plusCode(place) })}
            </p>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          {phone === null ? (
            <p className="text-note text-ink-soft">{words.noPhone}</p>
          ) : (
            <a href={`tel:${phone}`} aria-label={say(words.callOne, { name })} className={action}>
              <Icon name="phone" size={20} /> {words.call}
            </a>
          )}
          {place !== null && (
            <a href={geoUri(place, name)} aria-label={words.openMaps} className={action}>
              <Icon name="pin" size={20} /> {words.maps}
            </a>
          )}
        </div>
        {place !== null && (
          <>
            <Button look="quiet" icon="map" aria-expanded={map} onClick={() => setMap(!map)}>
              {map ? words.hideMap : words.showMap}
            </Button>
            {map && (
              <div className="h-64">
                <LinkaMap
                  label={say(words.map, { name })}
                  centre={place}
                  zoom={15}
                  markings={[{ id: name, name, lat: place.lat, lng: place.lng }]}
                />
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
