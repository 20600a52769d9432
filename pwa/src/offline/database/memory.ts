// IndexedDB in memory, put where the browser's own would be. A file of its own, so that its chunk has a name and is
// not kept for those who never need it.
import 'fake-indexeddb/auto';
