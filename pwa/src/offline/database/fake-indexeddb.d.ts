/** Puts an IndexedDB in memory where the browser's own would be; its types are not exported. */
declare module 'fake-indexeddb/auto' {}
