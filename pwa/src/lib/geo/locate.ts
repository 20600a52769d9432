import type { Place } from '@linka/contracts/places';

export type Located =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly reason: 'refused' | 'unavailable' };

const REFUSED = 1;

/** Where the phone is now. Waits at most `timeoutMs`; cheap phones under a tin roof often never find out. */
export function locate(timeoutMs = 10_000): Promise<Located> {
  return new Promise(resolve => {
    if (!('geolocation' in navigator)) {
      resolve({ ok: false, reason: 'unavailable' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          ok: true,
          place: {
            lat: coords.latitude,
            lng: coords.longitude,
            accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)),
          },
        }),
      error => resolve({ ok: false, reason: error.code === REFUSED ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: timeoutMs, maximumAge: 60_000 },
    );
  });
}
