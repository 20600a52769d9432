import { readFile } from 'node:fs/promises';
import { ProductBody } from '@linka/contracts/catalogue';
import type { Connection } from 'mongoose';
import * as z from 'zod';
import type { Clock } from '../platform/clock.ts';
import { schemaOf, text } from '../platform/db/schema.ts';
import { putProduct } from '../stock/put-product.ts';
import type { StockStore } from '../stock/store.ts';
import type { ProductStore } from './store.ts';

const Entry = z.strictObject({
  ...ProductBody.shape,
  picture: z.optional(
    z.strictObject({
      file: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/),
      alt: z.string().min(1).max(200),
    }),
  ),
});

interface ImportDoc {
  readonly _id: string;
  readonly finished: boolean;
}

const schema = schemaOf<ImportDoc>('imports', { _id: text, finished: { type: Boolean, required: true } });
const CATALOGUE = 'catalogue';

interface Deps {
  readonly db: Connection;
  readonly products: ProductStore;
  readonly stock: StockStore;
  readonly clock: Clock;
}

/** An import, to be run before the shop opens. */
export type ImportCatalogue = (file: string) => Promise<number>;

/**
 * Fills an empty shop from a JSON list of products, once; returns how many came in. An import that was cut short is
 * taken up again at the next start. Throws, naming the field, when the file is not what it should be.
 */
export function createImport({ db, products, stock, clock }: Deps): ImportCatalogue {
  const imports = db.model('Import', schema);

  const isDue = async (): Promise<boolean> => {
    const last = await imports.findById(CATALOGUE).lean();
    return last === null ? products.isEmpty() : !last.finished;
  };
  const mark = (finished: boolean) =>
    imports.updateOne({ _id: CATALOGUE }, { $set: { finished } }, { upsert: true });

  return async file => {
    if (!(await isDue())) return 0;
    const entries = await readEntries(file);
    await mark(false);
    for (const { picture, ...body } of entries) {
      const put = await putProduct({ products, stock }, body, clock.now(), picture ?? null);
      if (!put.ok) throw new Error(`${file}: product ${body.productId}: ${put.detail}`);
    }
    await mark(true);
    return entries.length;
  };
}

async function readEntries(file: string): Promise<z.infer<typeof Entry>[]> {
  const parsed = z.array(Entry).safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
