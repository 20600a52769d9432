import { shopCatalogue, shopPicture } from '@linka/contracts/shop-api';
import { on, type Route } from '../platform/http/route.ts';
import type { Edition } from './edition.ts';
import { readPicture } from './pictures.ts';

interface Deps {
  readonly shelf: () => Promise<Edition>;
  readonly picturesDir: string | undefined;
}

export const catalogueRoutes = ({ shelf, picturesDir }: Deps): Route[] => [
  on(shopCatalogue, async ({ header }) =>
    (await shelf()).answer(header('if-none-match'), header('accept-encoding')),
  ),
  on(shopPicture, ({ params }) => readPicture(picturesDir, params.file)),
];
