/** Read by `public/first.js` before the first paint, so it is in localStorage and not in the database. */
const KEY = 'linka-been-here';

/** From now on this phone begins with its shops, and not with the welcome that index.html holds ready. */
export const rememberVisit = (): void => localStorage.setItem(KEY, 'yes');
