import { couriers } from '../people/crowd.ts';
import type { Part } from '../../../local/src/supervisor/part.ts';
import { shops } from '../../../local/src/demo/shops.ts';

/** Two shops of the demonstration that never close. */
export const openShops = shops.filter(({ slug }) =>
  ['kabulonga-grocery', 'chelstone-pharmacy'].includes(slug),
);

/** What is waited for in hours or minutes on an ordinary day, in seconds here. */
const haste: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gateway: { TRUST_PROXY: '1', ACCEPT_MINUTES: '0.5', LOCATION_WAIT_SECONDS: '2' },
  delivery: { OFFER_SECONDS: '15', COURIERS: JSON.stringify(couriers) },
};

/** The part as it runs in a run that has only minutes. */
export const inHaste = (part: Part): Part => ({ ...part, env: { ...part.env, ...haste[part.name] } });
