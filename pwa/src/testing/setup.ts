// jsdom has neither of these; the database needs the first, the router the second.
import 'core-js/stable/structured-clone.js';
import 'fake-indexeddb/auto';
import { TextDecoder, TextEncoder } from 'node:util';
import '../lib/jitless.ts';

Object.assign(globalThis, { TextDecoder, TextEncoder });

// jsdom knows <dialog> but not how to open it.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
