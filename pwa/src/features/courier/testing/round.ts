import { listJobs, reportStep, type CourierJob, type CourierStepBody } from '@linka/contracts/deliveries';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { account, idOf, makeWorld, session, type World } from '../../../testing/world.ts';

export const deliveryId = idOf(70);

export const job: CourierJob = {
  deliveryId,
  orderId: idOf(1),
  state: 'assigned',
  pickup: { name: 'Mama Chileshe', phone: '+260966000001', place: { lat: -15.42, lng: 28.34 } },
  dropOff: {
    name: 'Mutinta',
    phone: '+260966123456',
    place: { lat: -15.41, lng: 28.33, landmark: 'Blue gate behind the borehole', plusCode: '5GPCH8RJ+22' },
  },
  metres: 1400,
  feeNgwee: 1500,
  cashNgwee: null,
  items: 3,
  note: null,
  offeredUntil: null,
  updatedAt: '2026-11-23T08:00:00Z',
};

export interface Round {
  readonly world: World;
  /** Steps that reached the company, in order. */
  readonly heard: CourierStepBody[];
}

const after = {
  accept: 'assigned',
  decline: 'searching',
  at_shop: 'at_shop',
  picked_up: 'picked_up',
  at_door: 'at_door',
  delivered: 'delivered',
  failed: 'failed',
} as const;

/** A courier's phone in front of a company that takes every step. */
export async function round(first: Partial<CourierJob> = {}): Promise<Round> {
  let now: CourierJob = { ...job, ...first };
  const heard: CourierStepBody[] = [];
  const world = await makeWorld(
    fakeGateway(
      on(listJobs, () => ({ jobs: now.state === 'searching' ? [] : [now] })),
      on(reportStep, ({ body }) => {
        const step = body as CourierStepBody;
        heard.push(step);
        now = { ...now, state: after[step.step], offeredUntil: null };
        return now;
      }),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['shopper', 'courier'] } });
  return { world, heard };
}
