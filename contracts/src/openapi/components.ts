import * as z from 'zod/mini';
import { Account, Session } from '../auth/index.ts';
import { CartOperation } from '../carts/index.ts';
import { Catalogue, Product, StockItem, Variant } from '../catalogue/index.ts';
import { CourierJob, DeliveryNews } from '../deliveries/index.ts';
import { Delivery } from '../delivery-api/index.ts';
import { OpeningHours } from '../hours/index.ts';
import {
  ChangedLine,
  OrderEvent,
  OrderLine,
  OrderSummary,
  PaymentForm,
  PlaceOrderBody,
  WantedLine,
} from '../orders/index.ts';
import { Payment } from '../payments/index.ts';
import { Place } from '../places/index.ts';
import { Problem } from '../problems/index.ts';
import { ShopOrder } from '../shop-api/index.ts';
import { Shop, ShopCard, ShopRecord } from '../shops/index.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The schemas that have a name in the documents; every other is written out where it stands. */
const named: Readonly<Record<string, z.ZodMiniType>> = {
  Account,
  Session,
  CartOperation,
  Catalogue,
  Product,
  StockItem,
  Variant,
  CourierJob,
  DeliveryNews,
  Delivery,
  OpeningHours,
  ChangedLine,
  OrderEvent,
  OrderLine,
  OrderSummary,
  PaymentForm,
  PlaceOrderBody,
  WantedLine,
  Payment,
  Place,
  Problem,
  ShopOrder,
  Shop,
  ShopCard,
  ShopRecord,
};

const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

const here = (ref: string): Json => ({ $ref: `#/components/schemas/${ref}` });

/** Collects the named schemas that a document comes to use. */
export class Components {
  readonly #used = new Map<string, unknown>();

  /** JSON Schema of a schema, with references to named ones. Describes what may be sent, so defaults are optional. */
  schema(schema: z.ZodMiniType): Json {
    const id = names.get(schema)?.id;
    const { $schema, $defs, ...own } = this.#pointHere(
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: names }),
    ) as Json & { $defs?: Json };
    for (const [name, definition] of Object.entries($defs ?? {})) this.#use(name, definition);
    if (id === undefined) return own;
    // A schema that names itself comes as a reference into `$defs`, where it has just been found.
    if (!('$ref' in own)) this.#use(id, own);
    return here(id);
  }

  /** The named schemas used so far, by name. */
  all(): Json {
    return Object.fromEntries([...this.#used].toSorted(([a], [b]) => a.localeCompare(b)));
  }

  #use(name: string, definition: unknown): void {
    const { id, ...rest } = definition as Json;
    this.#used.set(name, rest);
  }

  #pointHere(json: unknown): unknown {
    return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown;
  }
}
