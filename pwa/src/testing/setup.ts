// jsdom has neither of these; the database needs the first, the router the second.
import 'core-js/stable/structured-clone.js';
import 'fake-indexeddb/auto';
import { TextDecoder, TextEncoder } from 'node:util';
import compile from 'icu-minify/compile';
import '../lib/jitless.ts';
import { compileWith } from '../lib/text/index.ts';

Object.assign(globalThis, { TextDecoder, TextEncoder });

// jsdom has no media: a page in an ordinary tab, with nothing preferred.
globalThis.matchMedia = query => ({ matches: false, media: query }) as unknown as MediaQueryList;

// jsdom knows <dialog> but not how to open it.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// What the build does to the messages before the app runs.
compileWith(compile);
