/** How often a gateway looks for work by itself, in seconds. Tests hurry it; nobody else has reason to. */
export interface Pace {
  /** Between two looks for jobs that have fallen due. */
  readonly jobs: number;
  /** How long a second lasts that a job has to wait. */
  readonly waiting: number;
  /** Between two sweeps of orders whose deadline has passed. */
  readonly deadlines: number;
  /** Between two looks for payments and refunds that nobody follows. */
  readonly forgotten: number;
  /** Between two looks for jobs whose gateway died over them. */
  readonly orphaned: number;
  /** How long a peer that does not answer is left alone. */
  readonly open: number;
}

export const usualPace: Pace = { jobs: 1, waiting: 1, deadlines: 2, forgotten: 60, orphaned: 15, open: 5 };
