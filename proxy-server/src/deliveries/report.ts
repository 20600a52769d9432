import type { CourierStepBody } from '@linka/contracts/deliveries';
import { canHappen, foldOrder } from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { carriedBy } from '../cash/carried.ts';
import { mayTake } from '../cash/rules.ts';
import { moveOrder, type Movers } from '../orders/move.ts';
import { may } from '../policy/index.ts';
import { OrdersStore } from '../orders/store.ts';
import type { Secrets } from '../platform/secrets.ts';
import { checkProof, handoverCode } from './rules/handover.ts';
import { DeliveriesStore, type DeliveryRow } from './store.ts';
import type { DeliverySystem } from './system.ts';
import { takeNews } from './take-news.ts';

interface Needs extends Movers {
  readonly deliverySystem: DeliverySystem;
  readonly secrets: Secrets;
  /** With so much cash a courier takes no further cash job, in ngwee. */
  readonly cashLimitNgwee: number;
}

/**
 * A courier reports a step. The handover is proved here; every other step is the company's to judge, so it is passed
 * on and its answer taken as news. Refuses with `delivery_unknown`, `order_moved_on`, `wrong_proof`, `proof_locked`,
 * `cash_not_taken`, `cash_limit`, `delivery_system_down`.
 */
export async function reportStep(
  deps: Needs,
  courier: { readonly accountId: string; readonly phone: string },
  body: CourierStepBody,
): Promise<Result<null>> {
  const courierPhone = courier.phone;
  const delivery = await new DeliveriesStore(deps.db).byId(body.deliveryId);
  // A step that is on record is answered as the first time, also when the job has gone to somebody else meanwhile.
  if (await new DeliveriesStore(deps.db).hasStep(body.stepId, body.deliveryId, courierPhone)) return ok(null);
  if (!delivery || !may({ phone: courierPhone }, 'job:report', delivery)) return refuse('delivery_unknown');
  const { stepId, deliveryId, step, at, place, reason } = body;
  if (
    step === 'accept' &&
    delivery.state === 'offered' &&
    (await carriesTooMuch(deps, courier.accountId, delivery.orderId))
  )
    return refuse('cash_limit');
  const done = step === 'delivered' ? await proveHandover(deps, delivery, body) : await passOn();
  if (!done.ok) return done;
  await new DeliveriesStore(deps.db).recordStep(
    { stepId, deliveryId, courierPhone, step, at, place: place ?? null },
    deps.clock.now(),
  );
  return ok(null);

  async function passOn(): Promise<Result<unknown>> {
    const told = await deps.deliverySystem.report({
      stepId,
      deliveryId,
      courierPhone,
      step,
      at,
      ...(place ? { place } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
    if (!told.ok) return told.id === 'not_allowed' ? refuse('delivery_unknown') : told;
    return takeNews(deps, { ...told.value, reason: reason ?? null });
  }
}

/** Would this job add cash to a courier who has, or is about to take, as much as they may carry? */
async function carriesTooMuch(deps: Needs, courierId: string, orderId: string): Promise<boolean> {
  const order = foldOrder(await new OrdersStore(deps.db).events(orderId));
  return !mayTake(order, await carriedBy(deps.db, courierId, orderId), deps.cashLimitNgwee);
}

/** Checks the proof and ends the order, or counts the wrong PIN; both under the order's lock. */
async function proveHandover(
  deps: Needs,
  { deliveryId, orderId }: DeliveryRow,
  { proof, cashNgwee }: CourierStepBody,
): Promise<Result<unknown>> {
  if (proof === undefined) return refuse('wrong_proof');
  let wrong: 'wrong_proof' | 'proof_locked' | undefined;
  const moved = await moveOrder(deps, orderId, async (order, t) => {
    if (order.state === 'delivered') return ok([]);
    if (!canHappen(order, 'delivered')) return refuse('order_moved_on', undefined, { state: order.state });
    if (order.cashNgwee !== null && cashNgwee !== order.cashNgwee)
      return refuse('cash_not_taken', undefined, { cashNgwee: order.cashNgwee });
    const deliveries = new DeliveriesStore(t);
    const tries = (await deliveries.byId(deliveryId))?.wrongPins ?? 0;
    const proved = checkProof(handoverCode(deps.secrets, orderId), proof, tries);
    if (proved.ok) return ok([{ type: 'delivered', by: 'courier', deliveryId, proof: proved.proof }]);
    wrong = proved.reason;
    // The count must outlive this refusal, so the transaction commits without an event.
    if ('pin' in proof && proved.reason === 'wrong_proof') await deliveries.countWrongPin(deliveryId);
    return ok([]);
  });
  return wrong === undefined ? moved : refuse(wrong);
}
