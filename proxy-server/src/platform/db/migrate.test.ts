import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { migrate } from './index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.stop());

test('a database that is up to date is left alone, by several gateways at once too', async () => {
  expect(await Promise.all([migrate(database.db), migrate(database.db)])).toEqual([[], []]);
});

test.each([
  [
    'was changed after it ran',
    `UPDATE migrations SET sha256 = 'other' WHERE name = '001-accounts.sql'`,
    '001-accounts.sql',
  ],
  ['is unknown to this build', `INSERT INTO migrations VALUES ('999-future.sql', 'x')`, '999-future.sql'],
  ['ran without one before it', `DELETE FROM migrations WHERE name = '001-accounts.sql'`, '002-shops.sql'],
])('a history in which a migration %s stops the start', async (_, change, name) => {
  await database.db.none(change);
  await expect(migrate(database.db)).rejects.toThrow(name);
});
