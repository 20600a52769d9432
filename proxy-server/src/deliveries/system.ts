import {
  bookDelivery,
  listCouriers,
  updateDeliveryStatus,
  type BookDeliveryBody,
  type Delivery,
  type DeliveryStatusBody,
} from '@linka/contracts/delivery-api';
import type { AnswerOf } from '@linka/contracts/http';
import type { Result } from '@linka/contracts/problems';
import type { SigningKey } from '@linka/contracts/signing';
import { Agent } from 'undici';
import type { Clock } from '../platform/clock.ts';
import { signedCall, type Peer } from '../platform/signed-call.ts';

/** The courier company's API. Refuses with `delivery_system_down`, `bad_answer`, or as the company does by contract. */
export interface DeliverySystem {
  readonly book: (body: BookDeliveryBody) => Promise<Result<Delivery>>;
  readonly report: (body: DeliveryStatusBody) => Promise<Result<Delivery>>;
  readonly couriers: () => Promise<Result<AnswerOf<typeof listCouriers>>>;
  readonly stop: () => Promise<void>;
}

export function createDeliverySystem(url: string, key: SigningKey, clock: Clock): DeliverySystem {
  const dispatcher = new Agent({ connections: 8 });
  const peer: Peer = { url, key, dispatcher, timeoutMs: 5000, down: 'delivery_system_down' };
  return {
    book: body => signedCall(peer, bookDelivery, { body }, clock),
    report: body => signedCall(peer, updateDeliveryStatus, { body }, clock),
    couriers: () => signedCall(peer, listCouriers, {}, clock),
    stop: () => dispatcher.close(),
  };
}
