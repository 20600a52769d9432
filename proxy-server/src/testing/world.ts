import type { RequestListener } from 'node:http';
import type { Endpoint } from '@linka/contracts/http';
import { foldOrder, type Order } from '@linka/contracts/orders';
import { airtelCallback, type ProviderId } from '@linka/contracts/payments';
import { readConfig } from '../config.ts';
import { createGateway, type Gateway } from '../gateway.ts';
import { jobNames } from '../jobs/names.ts';
import { OrdersStore } from '../orders/store.ts';
import { createLog } from '../platform/log.ts';
import { createSecrets } from '../platform/secrets.ts';
import type { Pace } from '../platform/pace.ts';
import { callEndpoint, type Reply } from './client.ts';
import { testClock, type TestClock } from './clock.ts';
import { startCouriers } from './couriers.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { settings } from './gateway.ts';
import { listen } from './listen.ts';
import { startAirtel } from './airtel.ts';
import { startMomo } from './momo.ts';
import { buildPerson, type Someone } from './people.ts';
import { startSmsProvider, type SmsProvider } from './sms-provider.ts';
import type { WalletUnderTest } from './wallet.ts';
import { startWorkingShop, type WorkingShop } from './working-shop.ts';

/** A job that would wait a minute waits half a second. */
const hurried: Pace = { jobs: 0.25, waiting: 0.008, deadlines: 0.1, forgotten: 0.5, orphaned: 1, open: 0.2 };

type Sending<E extends Endpoint> = Omit<NonNullable<Parameters<typeof callEndpoint<E>>[2]>, 'token'>;

export interface World {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly sms: SmsProvider;
  readonly momo: WalletUnderTest;
  readonly airtel: WalletUnderTest;
  /** The stand-in of a mobile-money company. */
  readonly wallet: (provider: ProviderId) => WalletUnderTest;
  /** The courier company's address. */
  readonly couriersUrl: string;
  readonly gateway: () => Gateway;
  /** Calls the gateway as somebody, or as nobody. */
  readonly call: <E extends Endpoint>(
    who: Someone | null,
    endpoint: E,
    sending?: Sending<E>,
  ) => Promise<Reply<E>>;
  readonly person: (who?: Parameters<typeof buildPerson>[1]) => Promise<Someone>;
  readonly shop: (options?: Parameters<typeof startWorkingShop>[1]) => Promise<WorkingShop>;
  readonly order: (orderId: string) => Promise<Order>;
  /** Waits until an order is as described. Jobs do not wait meanwhile. */
  readonly until: (orderId: string, is: (order: Order) => boolean) => Promise<Order>;
  readonly eventually: <T>(look: () => Promise<T | undefined | false>) => Promise<T>;
  /** Stops the gateway; until `start`, whoever calls it finds nobody. */
  readonly pause: () => Promise<void>;
  /** Starts the gateway anew on the same database and address. */
  readonly start: (pace?: Pace) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A gateway that can be stopped and started anew, among the stand-ins of MoMo, the couriers and the SMS provider. */
export async function openWorld(over: NodeJS.ProcessEnv = {}): Promise<World> {
  const clock = testClock();
  const [database, sms, momo, couriers] = await Promise.all([
    openTestDatabase(),
    startSmsProvider(),
    startMomo(),
    startCouriers(clock),
  ]);
  let gateway: Gateway | undefined;
  const running = (): Gateway => {
    if (!gateway) throw new Error('the gateway is stopped');
    return gateway;
  };
  const serve: RequestListener = (req, res) => {
    if (gateway) gateway.app(req, res);
    else req.socket.destroy();
  };
  const door = await listen(serve);
  const airtel = await startAirtel(`${door.url}${airtelCallback.path}`);
  const config = readConfig({
    ...settings,
    ...momo.env,
    ...airtel.env,
    DATABASE_URL: database.url,
    SMS_URL: sms.url,
    DELIVERY_URL: couriers.url,
    PUBLIC_URL: door.url,
    ...over,
  });
  const secrets = createSecrets(config.MASTER_SECRET);
  const shops: WorkingShop[] = [];

  const start = async (pace = hurried): Promise<void> => {
    gateway = await createGateway(config, createLog(config.LOG_LEVEL), clock, pace);
  };
  const pause = async (): Promise<void> => {
    const old = running();
    gateway = undefined;
    door.server.closeAllConnections();
    await old.stop();
  };
  const patiently: World['eventually'] = look => eventually(look, () => gateway?.deps.jobs.wake(jobNames));
  const order: World['order'] = async orderId =>
    foldOrder(await new OrdersStore(database.db).events(orderId));

  await start();
  return {
    url: door.url,
    clock,
    database,
    sms,
    momo,
    airtel,
    wallet: provider => ({ mtn: momo, airtel })[provider],
    couriersUrl: couriers.url,
    gateway: running,
    call: async (who, endpoint, sending) =>
      callEndpoint(door.url, endpoint, { ...sending, ...(who ? { token: await who.token() } : {}) }),
    person: who => buildPerson({ db: database.db, clock, secrets }, who),
    shop: async options => {
      const shop = await startWorkingShop(running().deps, options);
      shops.push(shop);
      return shop;
    },
    order,
    until: (orderId, is) =>
      patiently(async () => {
        const now = await order(orderId);
        return is(now) && now;
      }),
    eventually: patiently,
    pause,
    start,
    stop: async () => {
      if (gateway) await pause();
      await Promise.all([
        airtel.stop(),
        door.stop(),
        sms.stop(),
        momo.stop(),
        couriers.stop(),
        ...shops.map(s => s.stop()),
      ]);
      await database.stop();
    },
  };
}
