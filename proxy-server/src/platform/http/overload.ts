import type { Endpoint } from '@linka/contracts/http';
import { refuse } from '@linka/contracts/problems';
import type { RequestHandler } from 'express';
import type { Metrics } from '../metrics.ts';
import { sendProblem } from './mount.ts';
import type { Lateness } from './lateness.ts';

/** How much this process takes on. */
export interface Capacity {
  /** Requests in work at the same time. */
  readonly most: number;
  /** This share of them, 0 to 1, is for what is urgent alone. */
  readonly reserved: number;
  /** So many milliseconds late, time and again, and only what is urgent is taken on. */
  readonly lateMs: number;
}

interface Load {
  readonly inWork: number;
  readonly lateMs: number;
}

/** Why a request is turned away now, or undefined when it may come in. */
export function turnedAway(load: Load, capacity: Capacity, isUrgent: boolean): 'full' | 'late' | undefined {
  const places = isUrgent ? capacity.most : Math.floor(capacity.most * (1 - capacity.reserved));
  if (load.inWork >= places) return 'full';
  return !isUrgent && load.lateMs > capacity.lateMs ? 'late' : undefined;
}

const programs: ReadonlySet<Endpoint['caller']> = new Set<Endpoint['caller']>(['momo', 'delivery', 'shop']);

/** Money, and what other programs report: they are few, and what they carry is waited for. */
const isUrgent = ({ caller, tag }: Endpoint): boolean => programs.has(caller) || tag === 'payments';
/** A stream stays open all day and does next to nothing: it takes no place. */
const isStream = ({ media }: Endpoint): boolean => media === 'text/event-stream';

/** Turns requests away before any work is done for them when there is too much to do already: 503 with Retry-After. */
export function shedLoad(
  endpoints: readonly Endpoint[],
  capacity: Capacity,
  lateness: Lateness,
  metrics: Pick<Metrics, 'shed'>,
): RequestHandler {
  const urgent = pathsOf(endpoints.filter(isUrgent));
  const streams = pathsOf(endpoints.filter(isStream));
  let inWork = 0;
  return (req, res, next) => {
    // Whoever watches over us must be answered, above all now.
    if (/^\/(?:health|metrics)\b/.test(req.path)) {
      next();
      return;
    }
    const why = turnedAway({ inWork, lateMs: lateness.ms() }, capacity, urgent(req.path));
    if (why !== undefined) {
      metrics.shed(why);
      // Not all at the same moment.
      const retryAfterSeconds = 1 + Math.floor(Math.random() * 4);
      sendProblem(res, refuse('overloaded', undefined, { retryAfterSeconds }));
      return;
    }
    if (!streams(req.path)) {
      inWork += 1;
      res.once('close', () => (inWork -= 1));
    }
    next();
  };
}

/** Does a path belong to one of these endpoints? */
function pathsOf(endpoints: readonly Endpoint[]): (path: string) => boolean {
  const patterns = endpoints.map(({ path }) => path.replace(/:\w+/g, '[^/]+'));
  const any = new RegExp(`^(?:${patterns.join('|')})/?$`);
  return path => any.test(path);
}
