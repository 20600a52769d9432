export { OutboxPage } from './OutboxPage.tsx';
export { StorageNote } from './StorageNote.tsx';
