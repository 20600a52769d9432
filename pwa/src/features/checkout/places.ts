import type { Place } from '@linka/contracts/places';
import type { SavedPlace } from '../../offline/database/index.ts';

const MOST_PLACES = 8;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** With this place first; one of the same name is replaced, and the one chosen longest ago makes room. */
export const withPlace = (places: readonly SavedPlace[], place: SavedPlace): readonly SavedPlace[] =>
  [{ ...place, name: place.name.trim() }, ...places.filter(({ name }) => !same(name, place.name))].slice(
    0,
    MOST_PLACES,
  );

export const withoutPlace = (places: readonly SavedPlace[], name: string): readonly SavedPlace[] =>
  places.filter(place => !same(place.name, name));

/** Is the pin where this saved place is? */
export const isAt = ({ place }: SavedPlace, pin: Pick<Place, 'lat' | 'lng'>): boolean =>
  place.lat === pin.lat && place.lng === pin.lng;
