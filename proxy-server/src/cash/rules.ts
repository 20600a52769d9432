import { isEnd, type Order } from '@linka/contracts/orders';

type Job = Pick<Order, 'state' | 'cashNgwee'>;

interface Carried {
  /** Taken at doors and not handed in yet. */
  readonly inHandNgwee: number;
  /** Still to be taken at the doors of jobs that were accepted. */
  readonly underWayNgwee: number;
}

/** What is still to be taken at the doors of these jobs, in ngwee: an order that has ended has paid, or never will. */
export const cashUnderWay = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, { state, cashNgwee }) => sum + (isEnd(state) ? 0 : (cashNgwee ?? 0)), 0);

/**
 * May a courier who carries this take one more job? One without cash always; one with cash while what they have and
 * what is coming is below the limit. So nobody ever carries more than the limit and one order.
 */
export const mayTake = (
  { cashNgwee }: Pick<Order, 'cashNgwee'>,
  { inHandNgwee, underWayNgwee }: Carried,
  limitNgwee: number,
): boolean => cashNgwee === null || inHandNgwee + underWayNgwee < limitNgwee;
