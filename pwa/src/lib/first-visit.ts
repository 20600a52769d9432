declare global {
  interface Window {
    /** Which control of the welcome in index.html was tapped last, counted as they stand there. */
    linkaTapped?: number;
  }
}

/** Read by `public/first.js` before the first paint, so it is in localStorage and not in the database. */
const KEY = 'linka-been-here';

/** From now on this phone begins with its shops, and not with the welcome that index.html holds ready. */
export const rememberVisit = (): void => localStorage.setItem(KEY, 'yes');

/**
 * Carries out, once, what was tapped in the welcome of index.html before the app stood. `welcome` is the same one drawn
 * by the app, so the control that was meant stands in the same place.
 */
export function doAsTapped(welcome: HTMLElement): void {
  const { linkaTapped } = window;
  delete window.linkaTapped;
  if (linkaTapped === undefined) return;
  welcome.querySelectorAll<HTMLElement>('button, label, summary')[linkaTapped]?.click();
}
