import type { Catalogue } from '@linka/contracts/catalogue';
import type { Shop } from '@linka/contracts/shops';
import { shopId } from './orders.ts';

const always = [{ opens: '00:00', closes: '24:00' }];

export const shop: Shop = {
  id: shopId,
  name: 'Mama Chileshe',
  kind: 'groceries',
  area: 'Kabulonga',
  lat: -15.42,
  lng: 28.34,
  metres: 350,
  open: true,
  changesAt: null,
  lastSeenAt: '2026-11-23T08:00:00Z',
  phone: '+260966000001',
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
};

export const catalogue: Catalogue = {
  shopId,
  currency: 'ZMW',
  categories: [
    { id: 'staples', name: 'Staples' },
    { id: 'oil', name: 'Cooking oil' },
  ],
  products: [
    {
      id: 'meal',
      name: 'Maize meal',
      description: 'Roller meal from Mkushi',
      categoryId: 'staples',
      picture: { file: 'meal.webp', alt: 'A bag of maize meal' },
      variants: [
        { sku: 'meal-10', name: '10 kg', priceNgwee: 8_200, available: 30 },
        { sku: 'meal-25', name: '25 kg', priceNgwee: 18_500, available: 12 },
      ],
    },
    {
      id: 'oil',
      name: 'Sunflower oil',
      description: null,
      categoryId: 'oil',
      picture: null,
      variants: [{ sku: 'oil-2', name: '2 l', priceNgwee: 9_000, available: 0 }],
    },
  ],
};
