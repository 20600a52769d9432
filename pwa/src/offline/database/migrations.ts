import type { Database } from './schema.ts';

type Migration = (db: Database) => void;

/**
 * Each entry takes the database one version up and stays as it is for ever: phones that were away for months run
 * all they missed, and what was waiting to be sent survives.
 */
export const migrations: readonly Migration[] = [
  db => {
    db.createObjectStore('session');
    db.createObjectStore('settings');
    db.createObjectStore('answers', { keyPath: 'key' });
    db.createObjectStore('cart', { keyPath: 'id' }).createIndex('shop', 'shopId');
    db.createObjectStore('orders', { keyPath: 'orderId' });
    db.createObjectStore('payments', { keyPath: 'paymentId' }).createIndex('order', 'orderId');
    db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('id', 'id', {
      unique: true,
    });
  },
];
