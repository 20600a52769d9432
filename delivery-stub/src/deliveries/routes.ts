import { bookDelivery, getDelivery, listCouriers, updateDeliveryStatus } from '@linka/contracts/delivery-api';
import { ok, refuse } from '@linka/contracts/problems';
import type { Company } from '../company/company.ts';
import type { Courier } from '../couriers/courier.ts';
import { route, type Route } from '../http/route.ts';
import { mayCall } from '../webhooks/rules.ts';

interface Dependencies {
  readonly company: Company;
  readonly couriers: readonly Courier[];
  readonly webhookHosts: readonly string[];
}

/** What the gateway may ask. */
export const deliveryRoutes = ({ company, couriers, webhookHosts }: Dependencies): readonly Route[] => [
  route(bookDelivery, ({ body }) =>
    mayCall(body.webhookUrl, webhookHosts)
      ? company.book(body)
      : refuse('not_allowed', 'webhookUrl is not on an agreed host.'),
  ),
  route(updateDeliveryStatus, ({ body }) => company.report(body)),
  route(getDelivery, ({ params }) => company.find(params.deliveryId)),
  route(listCouriers, () => ok({ couriers: couriers.map(({ name, phone }) => ({ name, phone })) })),
];
