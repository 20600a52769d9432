import { fileURLToPath } from 'node:url';
import type { RegisterShopBody } from '@linka/contracts/shops';
import { alwaysOpen, daily, openOn } from './hours.ts';
import { owners, type DemoPerson } from './people.ts';

/** A shop of the demonstration, ready to be registered once its address is known. */
export interface DemoShop {
  readonly slug: string;
  readonly owner: DemoPerson;
  /** False: left for the operator to look at. */
  readonly verified: boolean;
  /** JSON file of `ProductBody[]`, each with an optional `picture`. */
  readonly catalogueFile: string;
  readonly registration: Omit<RegisterShopBody, 'url'>;
}

/** Folder of the pictures that catalogues name. */
export const picturesFolder = fileURLToPath(new URL('./pictures/', import.meta.url));

const shop = (
  slug: string,
  owner: DemoPerson,
  registration: Omit<RegisterShopBody, 'url' | 'name' | 'phone'>,
  verified = true,
): DemoShop => ({
  slug,
  owner,
  verified,
  catalogueFile: fileURLToPath(new URL(`./catalogues/${slug}.json`, import.meta.url)),
  registration: { ...registration, name: owner.where, phone: owner.phone },
});

const monToSat = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Eight shops in real neighbourhoods; positions are true to a few hundred metres. Two never close, so that the
 * system can be tried at any hour; the braai is shut on most of them, so that a closed shop is seen too.
 */
export const shops: readonly DemoShop[] = [
  shop('kabulonga-grocery', owners.kabulonga, {
    shopId: '5a09b1a0-0000-4000-8000-000000000001',
    kind: 'groceries',
    area: 'Kabulonga, Lusaka',
    lat: -15.4236,
    lng: 28.3364,
    hours: alwaysOpen,
  }),
  shop('kalingalinga-fresh', owners.kalingalinga, {
    shopId: '5a09b1a0-0000-4000-8000-000000000002',
    kind: 'fresh',
    area: 'Kalingalinga, Lusaka',
    lat: -15.4046,
    lng: 28.3323,
    hours: daily('05:30', '20:00'),
  }),
  shop('chilenje-braai', owners.chilenje, {
    shopId: '5a09b1a0-0000-4000-8000-000000000003',
    kind: 'restaurant',
    area: 'Chilenje, Lusaka',
    lat: -15.4447,
    lng: 28.3122,
    hours: openOn(['fri', 'sat', 'sun'], '17:00', '23:00'),
  }),
  shop('chelstone-pharmacy', owners.chelstone, {
    shopId: '5a09b1a0-0000-4000-8000-000000000004',
    kind: 'pharmacy',
    area: 'Chelstone, Lusaka',
    lat: -15.3666,
    lng: 28.3806,
    hours: alwaysOpen,
  }),
  shop(
    'matero-hardware',
    owners.matero,
    {
      shopId: '5a09b1a0-0000-4000-8000-000000000005',
      kind: 'hardware',
      area: 'Matero, Lusaka',
      lat: -15.3722,
      lng: 28.2536,
      hours: openOn(monToSat, '07:30', '17:30'),
    },
    false,
  ),
  shop('kitwe-bakery', owners.kitwe, {
    shopId: '5a09b1a0-0000-4000-8000-000000000006',
    kind: 'bakery',
    area: 'Parklands, Kitwe',
    lat: -12.7987,
    lng: 28.233,
    hours: openOn(monToSat, '05:00', '18:00'),
  }),
  shop('ndola-household', owners.ndola, {
    shopId: '5a09b1a0-0000-4000-8000-000000000007',
    kind: 'household',
    area: 'Masala, Ndola',
    lat: -12.9837,
    lng: 28.6412,
    hours: daily('07:00', '19:00'),
  }),
  shop('livingstone-grocery', owners.livingstone, {
    shopId: '5a09b1a0-0000-4000-8000-000000000008',
    kind: 'groceries',
    area: 'Maramba, Livingstone',
    lat: -17.8449,
    lng: 25.8756,
    hours: daily('06:00', '21:00'),
  }),
];
