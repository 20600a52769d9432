import {
  mayFetchUnasked,
  refreshFavourites,
  type Favourite,
  type Line,
} from '../offline/favourites/index.ts';
import type { Services } from '../offline/services.ts';

/** Keeps favourite shops fresh: on start, when the network or the person comes back; not where data is dear. */
export function runFavourites(services: Services): void {
  const look = async (): Promise<void> => {
    const { connection } = navigator as Navigator & { readonly connection?: Line };
    if (document.visibilityState !== 'visible' || !mayFetchUnasked(connection)) return;
    const kept = (await services.db.get('settings', 'favourites')) as readonly Favourite[] | undefined;
    await refreshFavourites(services, kept ?? []);
  };
  window.addEventListener('online', () => void look());
  document.addEventListener('visibilitychange', () => void look());
  void look();
}
