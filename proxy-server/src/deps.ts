import type { Config } from './config.ts';
import type { Jobs } from './jobs/index.ts';
import type { Terms } from './ledger/rules/order-money.ts';
import type { Hub } from './live/hub.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/db/index.ts';
import type { Log } from './platform/log.ts';
import type { Secrets } from './platform/secrets.ts';
import type { DeliverySystem } from './deliveries/system.ts';
import type { Providers } from './payments/providers/index.ts';
import type { PushSender } from './push/sender.ts';
import type { ShopServers } from './shops/servers.ts';
import type { SmsSender } from './sms/sender.ts';

/** What features are handed; each takes only what it needs. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  readonly sms: SmsSender;
  readonly push: PushSender;
  readonly shopServers: ShopServers;
  readonly deliverySystem: DeliverySystem;
  readonly providers: Providers;
  readonly jobs: Jobs;
  readonly hub: Hub;
  readonly terms: Terms;
}
