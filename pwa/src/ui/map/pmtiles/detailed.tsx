import * as leaflet from 'leaflet';
import { PMTiles } from 'pmtiles';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMap } from 'react-leaflet';
import { KeepArea } from './KeepArea.tsx';
import { cacheShelf, keptSource } from './source.ts';

const ATTRIBUTION =
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors · <a href="https://protomaps.com">Protomaps</a>';

const DARK = '(prefers-color-scheme: dark)';
const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && window.matchMedia(DARK).matches);
};
function watchTheme(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  query.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    query.removeEventListener('change', listener);
  };
}

/** The map of Zambia from one file on static hosting, and the way to keep a part of it on the phone. */
export function Detailed({ url }: { url: string }) {
  const map = useMap();
  const dark = useSyncExternalStore(watchTheme, isDark);
  const shelf = useMemo(() => cacheShelf(url), [url]);
  const source = useMemo(() => keptSource(url, shelf), [url, shelf]);
  useEffect(() => {
    let layer: leaflet.Layer | undefined;
    let wanted = true;
    // It was written for a page where Leaflet is a global.
    Object.assign(globalThis, { L: leaflet });
    void import('protomaps-leaflet').then(({ leafletLayer }) => {
      if (!wanted) return;
      layer = leafletLayer({
        url: new PMTiles(source),
        flavor: dark ? 'dark' : 'light',
        lang: 'en',
        attribution: ATTRIBUTION,
      }) as unknown as leaflet.Layer;
      layer.addTo(map);
    });
    return () => {
      wanted = false;
      layer?.remove();
    };
  }, [map, source, dark]);
  return <KeepArea url={url} source={source} shelf={shelf} />;
}
