import { confirmSecondFactor, enrolSecondFactor } from '@linka/contracts/second-factor';
import { registerShop, verifyShop } from '@linka/contracts/shops';
import { authenticatorApp } from '../../../local/src/demo/authenticator-app.ts';
import { operator } from '../../../local/src/demo/people.ts';
import { openShops } from '../system/settings.ts';
import type { ChaosSystem } from '../system/start.ts';
import { Person } from './person.ts';
import type { Shop } from './shop.ts';

/** Owners register their shops, the operator verifies them, before anything goes wrong. */
export async function introduceShops(
  system: ChaosSystem,
  shops: readonly Shop[],
  signal: AbortSignal,
): Promise<void> {
  const boss = new Person(operator.phone, system);
  await setUpSecondFactor(boss, signal);
  for (const { shopId, staff } of shops) {
    const registration = openShops.find(shop => shop.registration.shopId === shopId)?.registration;
    const url = system.shopUrls.get(shopId);
    if (!registration || url === undefined) throw new Error(`no such shop: ${shopId}`);
    const registered = await staff.insist(registerShop, { body: { ...registration, url } }, signal);
    if (registered.kind !== 'answer') throw new Error(`shop ${shopId} could not register`);
    // The owner has become staff of the shop, and the token of before does not know it.
    await staff.renew();
    const body = { verification: 'verified' as const, reason: 'A shop of this run' };
    const verified = await boss.insist(verifyShop, { params: { shopId }, body }, signal);
    if (verified.kind !== 'answer') throw new Error(`shop ${shopId} could not be verified`);
  }
}

async function setUpSecondFactor(boss: Person, signal: AbortSignal): Promise<void> {
  const app = authenticatorApp();
  const enrolled = await boss.insist(enrolSecondFactor, {}, signal);
  if (enrolled.kind !== 'answer') throw new Error('the operator could not set up a second factor');
  await app.scan(boss.phone, enrolled.value.address);
  const confirmed = await boss.insist(
    confirmSecondFactor,
    { body: { code: await app.code(boss.phone) } },
    signal,
  );
  if (confirmed.kind !== 'answer') throw new Error('the operator could not confirm the second factor');
}
