import type { Express } from 'express';
import { auditRoutes } from './audit/routes.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { deliveryKeys } from './auth/delivery-keys.ts';
import { rotateTokenKey } from './auth/keys/rotate.ts';
import { authRoutes } from './auth/routes.ts';
import { sweepAuth } from './auth/sweep.ts';
import { cartRoutes } from './carts/routes.ts';
import { cashRoutes } from './cash/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import type { Config } from './config.ts';
import { bookCourier, learnCouriers, tellCompany } from './deliveries/jobs.ts';
import { deliveryRoutes } from './deliveries/routes.ts';
import { createDeliverySystem } from './deliveries/system.ts';
import type { Deps } from './deps.ts';
import { startJobs } from './jobs/index.ts';
import { termsOf } from './ledger/terms.ts';
import { openHub } from './live/hub.ts';
import { remindBySms } from './notifications/reminders.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { tellPeople } from './notifications/tell-people.ts';
import { orderRoutes } from './orders/routes/index.ts';
import { sweepDeadlines } from './orders/sweep.ts';
import { tellShop } from './orders/tell-shop.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { pages } from './pages/index.ts';
import { followPayment, requestPayment, type PaymentDeps } from './payments/follow.ts';
import { guarded, isSilent } from './payments/providers/guarded.ts';
import { createProviders } from './payments/providers/index.ts';
import { followRefund, sendRefund } from './payments/refund.ts';
import { payoutRoutes } from './payouts/routes.ts';
import { followPayout, remindOfPayouts, sendPayout } from './payouts/send.ts';
import { paymentPageRoutes } from './payment-page/routes.ts';
import { paymentRoutes } from './payments/routes.ts';
import { remindOfPayments, remindOfRefunds } from './payments/sweep.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { migrate, openDatabase } from './platform/db/index.ts';
import { every } from './platform/every.ts';
import { createApp, type Route } from './platform/http/index.ts';
import { watchLateness } from './platform/http/lateness.ts';
import { shedLoad } from './platform/http/overload.ts';
import type { Log } from './platform/log.ts';
import { createMetrics } from './platform/metrics.ts';
import { createPeers } from './platform/peers.ts';
import { usualPace, type Pace } from './platform/pace.ts';
import { createSecrets } from './platform/secrets.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { sweepPrivacy } from './privacy/sweep.ts';
import { pushRoutes } from './push/routes.ts';
import { createPushSender } from './push/sender.ts';
import { peopleRoutes } from './people/routes.ts';
import { secondFactorRoutes } from './second-factor/routes.ts';
import { shopRoutes } from './shops/routes.ts';
import { findDifferences } from './reconcile/look.ts';
import { reconcileRoutes } from './reconcile/routes.ts';
import { createShopServers } from './shops/servers.ts';
import { createSmsSender } from './sms/africas-talking.ts';

export interface Gateway {
  readonly app: Express;
  readonly deps: Deps;
  readonly routes: readonly Route[];
  readonly stop: () => Promise<void>;
}

/** Of all requests that are taken on at once, so many are kept for money and for what other programs report. */
const URGENT_SHARE = 0.25;

/** Builds a whole gateway: database brought up to date, jobs and live news running, every feature mounted. */
export async function createGateway(
  config: Config,
  log: Log,
  clock: Clock = systemClock,
  pace: Pace = usualPace,
): Promise<Gateway> {
  const db = openDatabase(config.DATABASE_URL, config.DATABASE_POOL);
  const migrated = await migrate(db);
  if (migrated.length > 0) log.info({ migrated }, 'the database is up to date');
  const metrics = createMetrics();
  const lateness = watchLateness();
  const deps = await createDeps();
  startWorkers(deps);
  const routes = [
    ...shopRoutes(deps),
    ...catalogueRoutes(deps),
    ...cartRoutes(deps),
    ...cashRoutes(deps),
    ...authRoutes(deps),
    ...privacyRoutes(deps),
    ...auditRoutes(deps),
    ...outboxRoutes(deps),
    ...secondFactorRoutes(deps),
    ...peopleRoutes(deps),
    ...orderRoutes(deps),
    ...paymentRoutes(deps),
    ...paymentPageRoutes(deps),
    ...deliveryRoutes(deps),
    ...reconcileRoutes(deps),
    ...payoutRoutes(deps),
    ...pushRoutes(deps),
    ...notificationRoutes(deps),
  ];
  const app = createApp({
    log,
    corsOrigins: config.CORS_ORIGINS,
    trustProxy: config.TRUST_PROXY,
    secure: config.NODE_ENV === 'production',
    authenticate: createAuthenticator(deps),
    routes,
    measure: metrics.measure,
    shed: shedLoad(
      routes.map(({ endpoint }) => endpoint),
      { most: config.MAX_REQUESTS, reserved: URGENT_SHARE, lateMs: config.MAX_LATE_MS },
      lateness,
      metrics,
    ),
    pages: pages(deps, metrics),
  });
  const timers = startTimers(deps, pace);
  return { app, deps, routes, stop };

  async function createDeps(): Promise<Deps> {
    const secrets = createSecrets(config.MASTER_SECRET);
    const [deliveryKey = { id: '', secret: '' }] = deliveryKeys(config.DELIVERY_KEYS);
    const base = { config, db, clock, log, secrets };
    return {
      ...base,
      sms: createSmsSender(config, log),
      push: await createPushSender(base),
      shopServers: createShopServers(base, metrics, pace),
      deliverySystem: createDeliverySystem(config.DELIVERY_URL, deliveryKey, clock),
      providers: guarded(createProviders(config, secrets, clock), providerPeers()),
      jobs: await startJobs(db, log, pace),
      hub: await openHub(db, log),
      terms: termsOf(config),
    };
  }

  /** A mobile-money company is quick and takes many calls; jobs wait longer than people for their turn. */
  function providerPeers() {
    const room = { most: 32, waiting: 200, openSeconds: pace.open };
    return createPeers({ kind: 'provider', ...room, isAway: isSilent, metrics });
  }

  /** Last in, first out: no new work, then what is under way, then what it stands on. */
  async function stop(): Promise<void> {
    lateness.stop();
    await Promise.all(timers.map(end => end()));
    await deps.jobs.stop();
    await deps.hub.stop();
    await Promise.all([deps.shopServers.close(), deps.deliverySystem.stop(), deps.providers.stop()]);
    await db.$pool.end();
  }
}

function startWorkers(deps: Deps): void {
  const { jobs, config } = deps;
  const payments: PaymentDeps = { ...deps, acceptMinutes: config.ACCEPT_MINUTES };
  const deliveries = { ...deps, publicUrl: config.PUBLIC_URL };
  jobs.work('sync-shop', tellShop(deps));
  jobs.work('request-payment', requestPayment(payments));
  jobs.work('follow-payment', followPayment(payments));
  jobs.work('send-refund', sendRefund(payments));
  jobs.work('follow-refund', followRefund(payments));
  const payouts = { ...deps, payer: deps.providers.payer };
  jobs.work('send-payout', sendPayout(payouts));
  jobs.work('follow-payout', followPayout(payouts));
  jobs.work('book-delivery', bookCourier(deliveries));
  jobs.work('hand-over', tellCompany(deliveries, 'delivered'));
  jobs.work('cancel-delivery', tellCompany(deliveries, 'cancel'));
  jobs.work('tell-people', tellPeople(deps));
  jobs.work('remind-by-sms', remindBySms(deps));
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function startTimers(deps: Deps, pace: Pace): (() => Promise<void>)[] {
  const { log } = deps;
  const couriers = () => learnCouriers({ ...deps, publicUrl: deps.config.PUBLIC_URL });
  const daysAgo = (days: number) => new Date(deps.clock.now().getTime() - days * 24 * 60 * MINUTE);
  void couriers().catch((error: unknown) => log.error({ err: error }, 'couriers'));
  return [
    every(pace.deadlines * SECOND, 'deadlines', () => sweepDeadlines(deps), log),
    every(pace.forgotten * SECOND, 'forgotten payments', () => remindOfPayments(deps), log),
    every(pace.forgotten * SECOND, 'forgotten refunds', () => remindOfRefunds(deps), log),
    every(pace.forgotten * SECOND, 'forgotten payouts', () => remindOfPayouts(deps), log),
    every(10 * MINUTE, 'differences', () => findDifferences(deps, daysAgo(2)), log),
    every(5 * MINUTE, 'couriers', couriers, log),
    every(10 * MINUTE, 'old codes and nonces', () => sweepAuth(deps), log),
    every(60 * MINUTE, 'old token keys', () => rotateTokenKey(deps, 'gateway'), log),
    every(60 * MINUTE, 'what is kept long enough', () => sweepPrivacy(deps), log),
  ];
}
