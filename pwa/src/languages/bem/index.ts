// Not yet read by a native speaker: see `read` in ../languages.ts.
import type { Translated } from '../translated.ts';

import { account, devices, signIn } from './account.ts';
import { checkout } from './checkout.ts';
import { api, kinds, orderState, paying, pending, reason, shopState, time, ui } from './common.ts';
import { data } from './data.ts';
import { discover, map, search } from './discover.ts';
import { changes, handover, invitations, orders } from './orders.ts';
import { outbox } from './outbox.ts';
import { momo, payment } from './payment.ts';
import { problems } from './problems.ts';
import { app, languages, roles } from './shell.ts';
import { cart, shop } from './shop.ts';
import { tracking } from './tracking.ts';

/** Bemba (Ichibemba), as spoken on the Copperbelt. */
export const bem: Translated = {
  account,
  api,
  app,
  cart,
  changes,
  checkout,
  data,
  devices,
  discover,
  handover,
  invitations,
  kinds,
  languages,
  map,
  momo,
  orders,
  orderState,
  outbox,
  paying,
  payment,
  pending,
  problems,
  reason,
  roles,
  search,
  shop,
  shopState,
  signIn,
  time,
  tracking,
  ui,
};
