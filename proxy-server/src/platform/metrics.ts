import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Times each request, by endpoint of the contract. */
  readonly measure: RequestHandler;
  /** A request was turned away because there is too much to do. */
  readonly shed: (why: 'full' | 'late') => void;
  /** A circuit to a peer of this kind opened or closed. */
  readonly circuit: (kind: string, change: 'opened' | 'closed') => void;
}

/** Prometheus metrics of this process: Node's own, how long endpoints take, and what overload costs. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'linka_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer, by endpoint of the contract',
    labelNames: ['endpoint', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const shed = new Counter({
    name: 'linka_shed_requests_total',
    help: 'Requests answered 503 at once: too many in work, or the process is late',
    labelNames: ['why'] as const,
    registers,
  });
  const circuits = new Gauge({
    name: 'linka_open_circuits',
    help: 'Peers that are not called for a while because they did not answer, by kind',
    labelNames: ['kind'] as const,
    registers,
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
  return {
    registry,
    measure,
    shed: why => shed.inc({ why }),
    circuit: (kind, change) => circuits.inc({ kind }, change === 'opened' ? 1 : -1),
  };
}
