import * as audit from '../audit/index.ts';
import * as auth from '../auth/index.ts';
import * as carts from '../carts/index.ts';
import * as cash from '../cash/index.ts';
import * as catalogue from '../catalogue/index.ts';
import * as deliveries from '../deliveries/index.ts';
import type { Endpoint } from '../http/index.ts';
import * as orders from '../orders/index.ts';
import * as outbox from '../outbox/index.ts';
import * as page from '../payment-page/index.ts';
import * as payments from '../payments/index.ts';
import * as payouts from '../payouts/index.ts';
import * as people from '../people/index.ts';
import * as privacy from '../privacy/index.ts';
import * as push from '../push/index.ts';
import * as reconcile from '../reconcile/index.ts';
import * as factor from '../second-factor/index.ts';
import * as shops from '../shops/index.ts';

/** Every endpoint of the gateway, in the order its documentation tells them. */
export const gatewayEndpoints: readonly Endpoint[] = [
  shops.discoverShops,
  shops.getShop,
  catalogue.getCatalogue,
  catalogue.getPicture,
  auth.requestCode,
  auth.signIn,
  auth.refreshSession,
  auth.signOut,
  auth.signInBrowser,
  auth.refreshBrowser,
  auth.signOutBrowser,
  auth.signOutEverywhere,
  auth.listDevices,
  auth.signOutDevice,
  auth.getJwks,
  auth.getMe,
  auth.renameMe,
  privacy.exportMe,
  privacy.getErasure,
  privacy.askErasure,
  privacy.withdrawErasure,
  carts.syncCart,
  cash.getMyCash,
  cash.listCash,
  cash.handInCash,
  orders.relayOrder,
  orders.placeOrder,
  orders.getPaymentForm,
  orders.listOrders,
  orders.getOrder,
  orders.streamOrder,
  orders.streamNews,
  orders.agreeCash,
  orders.cancelOrder,
  orders.confirmLocation,
  orders.confirmReceipt,
  orders.getHandoverCode,
  payments.startPayment,
  payments.listPaymentMethods,
  payments.getPayment,
  page.openPaymentPage,
  page.payByPage,
  page.followPaymentPage,
  payments.momoCallbackPost,
  payments.momoCallbackPut,
  payments.airtelCallback,
  orders.acceptOrder,
  orders.rejectOrder,
  orders.strikeItems,
  orders.markReady,
  catalogue.listStock,
  catalogue.changeStock,
  catalogue.putProduct,
  catalogue.putPicture,
  payouts.getShopMoney,
  payouts.setPayoutNumber,
  payouts.setShopCash,
  payouts.requestPayout,
  deliveries.listJobs,
  deliveries.reportStep,
  deliveries.requestDelivery,
  deliveries.deliveryWebhook,
  shops.registerShop,
  people.listPeople,
  people.invitePerson,
  people.removePerson,
  shops.getShopKeys,
  shops.useNextShopKey,
  shops.listShopsToVerify,
  shops.verifyShop,
  outbox.listUndelivered,
  outbox.getDeliveryLog,
  outbox.sendAgain,
  reconcile.listDifferences,
  reconcile.clearDifference,
  audit.listAudit,
  factor.getSecondFactor,
  factor.enrolSecondFactor,
  factor.confirmSecondFactor,
  factor.giveSecondFactor,
  push.getPushKey,
  push.subscribePush,
  push.unsubscribePush,
  push.pushShown,
  push.newsSeen,
];
