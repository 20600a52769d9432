import { expect, test } from '@playwright/test';
import { Shopper } from '../pages/shopper.ts';
import { newNumber, phone } from '../system/people.ts';

/** Everything that a script on the page can get at. */
const readable = `(async () => {
  const all = request => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const found = [document.cookie, { ...localStorage }, { ...sessionStorage }];
  for (const { name } of await indexedDB.databases()) {
    const db = await all(indexedDB.open(name));
    for (const store of db.objectStoreNames) found.push(await all(db.transaction(store).objectStore(store).getAll()));
    db.close();
  }
  return JSON.stringify(found);
})()`;

/** As after ten minutes: the access token that the phone holds is over. */
const age = `(async () => {
  const all = request => new Promise(done => (request.onsuccess = () => done(request.result)));
  const db = await all(indexedDB.open('linka'));
  const store = db.transaction('session', 'readwrite').objectStore('session');
  await all(store.put({ ...(await all(store.get('current'))), accessUntil: 0 }, 'current'));
  db.close();
})()`;

const refreshFromHere = `fetch('/api/auth/browser/refresh', {
  method: 'POST', headers: { 'content-type': 'application/json', 'linka-page': '1' }, body: '{}',
}).then(({ status }) => status)`;

test('what keeps somebody signed in is out of every script’s reach, and outlives a reload', async ({
  browser,
}) => {
  const context = await phone(browser);
  const shopper = new Shopper(await context.newPage());
  const { page } = shopper;
  const number = newNumber();
  const refreshCookie = async () =>
    (await context.cookies()).find(({ name }) => name === '__Secure-linka-refresh');

  await shopper.signIn(number);
  const cookie = await refreshCookie();
  expect(cookie).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/api/auth/browser',
  });
  const seen = String(await page.evaluate(readable));
  expect(seen).toContain(number);
  expect(seen).not.toContain('refreshToken');
  expect(seen).not.toContain(cookie?.value.split('.').at(-1) ?? '');

  await page.evaluate(age);
  const renewed = page.waitForResponse(/auth\/browser\/refresh$/);
  await page.goto('/account');
  expect((await renewed).status()).toBe(200);
  await expect(page.getByLabel('Your name')).toBeVisible();
  expect((await refreshCookie())?.value).not.toBe(cookie?.value);

  await shopper.workerReady();
  const [worker] = context.serviceWorkers();
  expect(await worker?.evaluate(refreshFromHere)).toBe(200);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(refreshCookie).toBeUndefined();
  await context.close();
});
