import { ok, refuse } from '@linka/contracts/problems';
import { shopCatalogue, shopPicture, shopPutPicture } from '@linka/contracts/shop-api';
import { on, type Route } from '../platform/http/route.ts';
import type { Edition } from './edition.ts';
import type { Pictures } from './pictures/index.ts';
import type { ProductStore } from './store.ts';

interface Deps {
  readonly shelf: () => Promise<Edition>;
  readonly pictures: Pictures;
  readonly products: ProductStore;
}

export const catalogueRoutes = ({ shelf, pictures, products }: Deps): Route[] => [
  on(shopCatalogue, async ({ header }) =>
    (await shelf()).answer(header('if-none-match'), header('accept-encoding')),
  ),
  on(shopPicture, ({ params }) => pictures.read(params.file)),
  on(shopPutPicture, async ({ params, body }) => {
    if ((await products.byIds([params.productId])).length === 0) return refuse('product_unknown');
    const file = await pictures.add(body.image);
    if (!file.ok) return file;
    const named = { file: file.value, alt: body.alt };
    if (!(await products.show(params.productId, named))) return refuse('product_unknown');
    return ok(await pictures.describe(named));
  }),
];
