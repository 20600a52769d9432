import type { RequestHandler } from 'express';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** Goes before the routes and times each request that reaches one. */
  readonly measure: RequestHandler;
  readonly registry: Registry;
}

/** Prometheus metrics of this process: Node's own, and how long each endpoint takes. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'linka_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer, by endpoint of the contract',
    labelNames: ['endpoint', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const measure: RequestHandler = (_req, res, next) => {
    const end = duration.startTimer();
    res.once('close', () => {
      // Only requests that reached an endpoint: what strangers try must not make series.
      const { endpoint } = res.locals as { endpoint?: string };
      if (endpoint !== undefined) end({ endpoint, status: res.statusCode });
    });
    next();
  };
  return { measure, registry };
}
