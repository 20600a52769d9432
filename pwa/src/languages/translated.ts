import type { ProblemWords } from '../lib/api/words.ts';
import type { words as app } from '../app/words.ts';
import type { words as roles } from '../app/role-words.ts';
import type { words as account } from '../features/account/words.ts';
import type { words as cart } from '../features/cart/words.ts';
import type { words as checkout } from '../features/checkout/words.ts';
import type { words as data } from '../features/data/words.ts';
import type { words as devices } from '../features/account/devices/words.ts';
import type { words as discover } from '../features/discover/words.ts';
import type { words as changes } from '../features/orders/changes/words.ts';
import type { words as handover } from '../features/orders/handover/words.ts';
import type { words as invitations } from '../features/orders/invitations/words.ts';
import type { MomoWords, words as payment } from '../features/orders/payment/words.ts';
import type { words as tracking } from '../features/orders/tracking/words.ts';
import type { words as orders } from '../features/orders/words.ts';
import type { words as outbox } from '../features/outbox/words.ts';
import type { words as search } from '../features/search/words.ts';
import type { words as shop } from '../features/shop/words.ts';
import type { words as signIn } from '../features/sign-in/words.ts';
import type { words as api } from '../lib/api/words.ts';
import type { Translation } from '../lib/text/index.ts';
import type { words as time } from '../lib/time/words.ts';
import type { words as map } from '../ui/map/words.ts';
import type { words as orderState } from '../ui/order/words.ts';
import type { words as paying } from '../ui/paying/words.ts';
import type { words as pending } from '../ui/pending/words.ts';
import type { words as reason } from '../ui/reason/words.ts';
import type { kindWords as kinds, words as shopState } from '../ui/shop/words.ts';
import type { words as ui } from '../ui/words.ts';
import type { words as languages } from './words.ts';

/**
 * What a shopper may read, whole: a language that lacks a key, or has one that no screen asks for, does not compile.
 * Each name is the one its `words.ts` gives to `inEveryLanguage`.
 */
export type Translated = {
  readonly account: Translation<typeof account>;
  readonly api: Translation<typeof api>;
  readonly app: Translation<typeof app>;
  readonly cart: Translation<typeof cart>;
  readonly changes: Translation<typeof changes>;
  readonly checkout: Translation<typeof checkout>;
  readonly data: Translation<typeof data>;
  readonly devices: Translation<typeof devices>;
  readonly discover: Translation<typeof discover>;
  readonly handover: Translation<typeof handover>;
  readonly invitations: Translation<typeof invitations>;
  readonly kinds: Translation<typeof kinds>;
  readonly languages: Translation<typeof languages>;
  readonly map: Translation<typeof map>;
  readonly momo: MomoWords;
  readonly orders: Translation<typeof orders>;
  readonly orderState: Translation<typeof orderState>;
  readonly outbox: Translation<typeof outbox>;
  readonly paying: Translation<typeof paying>;
  readonly payment: Translation<typeof payment>;
  readonly pending: Translation<typeof pending>;
  readonly problems: ProblemWords;
  readonly reason: Translation<typeof reason>;
  readonly roles: Translation<typeof roles>;
  readonly search: Translation<typeof search>;
  readonly shop: Translation<typeof shop>;
  readonly shopState: Translation<typeof shopState>;
  readonly signIn: Translation<typeof signIn>;
  readonly time: Translation<typeof time>;
  readonly tracking: Translation<typeof tracking>;
  readonly ui: Translation<typeof ui>;
};
