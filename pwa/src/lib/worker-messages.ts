/** The tag under which the browser wakes the worker to send what waits. */
export const OUTBOX_SYNC = 'linka-outbox';

/** What a page says to the service worker. */
export type ToWorker = { readonly type: 'take-over' } | { readonly type: 'drain' };
