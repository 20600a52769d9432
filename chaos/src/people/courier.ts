import { randomUUID } from 'node:crypto';
import {
  listJobs,
  reportStep,
  type CourierJob,
  type CourierStep,
  type DeliveryState,
} from '@linka/contracts/deliveries';
import type { Diary } from './diary.ts';
import { rest, type Person } from './person.ts';

const LOOK_EVERY_MS = 1_500;

/** What a courier does next, by how far the job is. At the door it takes the PIN, or the shopper's own word. */
const next: Partial<Record<DeliveryState, CourierStep>> = {
  offered: 'accept',
  assigned: 'at_shop',
  at_shop: 'picked_up',
  picked_up: 'at_door',
  at_door: 'delivered',
};

/** Takes jobs and rides them to the end, one step after the other, until told to go home. */
export async function ride(courier: Person, diary: Diary, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const list = await courier.ask(listJobs, {}, signal);
    const open = list.kind === 'answer' ? list.value.jobs.filter(job => next[job.state] !== undefined) : [];
    for (const job of open) await advance(courier, job, diary, signal);
    await rest(LOOK_EVERY_MS, signal);
  }
}

async function advance(courier: Person, job: CourierJob, diary: Diary, signal: AbortSignal): Promise<void> {
  const step = next[job.state];
  if (!step) return;
  const { deliveryId, orderId } = job;
  const body = { stepId: randomUUID(), deliveryId, step, at: new Date().toISOString() };
  if (step !== 'delivered') {
    await courier.insist(reportStep, { body }, signal);
    return;
  }
  const shopper = diary.shopperOf.get(orderId);
  if (shopper?.handover !== 'pin') return;
  const pin = await shopper.pin();
  if (pin === undefined) return;
  const reply = await courier.insist(reportStep, { body: { ...body, proof: { pin } } }, signal);
  if (reply.kind === 'answer') diary.delivered.add(orderId);
}
