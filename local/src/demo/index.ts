export { authenticatorOnHandset } from './authenticator.ts';
export { codesFromHandset } from './handset-codes.ts';
export { courierRoster, couriers, operator, owners, people, shoppers, type DemoPerson } from './people.ts';
export { seed, type SeedOptions } from './seed.ts';
export { picturesFolder, shops, type DemoShop } from './shops.ts';
