import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant, Sku, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { ShopParams } from '../shops/index.ts';

/** One thing that can be put in a cart: a size or kind of a product, with its own price and stock. */
export const Variant = z.object({
  sku: Sku,
  name: z.string(),
  priceNgwee: Ngwee,
  /** Units that can be ordered now. */
  available: z.int().check(z.gte(0)),
});
export type Variant = z.infer<typeof Variant>;

/**
 * Widths in pixels a picture is made in, square, each as AVIF and WebP: for a box of 96 px on screens with one, two
 * and three dots a pixel.
 */
export const pictureWidths = [96, 192, 288] as const;

/** Name of a smaller copy of a picture, beside the picture itself. */
export const pictureCopy = (file: string, width: number, format: 'avif' | 'webp'): string =>
  `${file}.${width}.${format}`;

export const Picture = z.object({
  /** File name under the shop's `/pictures/`. A new picture gets a new name. */
  file: z.string(),
  /** For people who do not see it. */
  alt: z.string(),
  /** The widths there are copies of; a shop that makes none leaves it out. */
  widths: z.optional(z.array(z.int().check(z.gte(1))).check(z.minLength(1), z.maxLength(8))),
  /** The mean colour: what stands in the box until the picture comes, in seven bytes. */
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
});
export type Picture = z.infer<typeof Picture>;

export const Product = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  categoryId: z.string(),
  picture: z.nullable(Picture),
  variants: z.array(Variant).check(z.minLength(1)),
});
export type Product = z.infer<typeof Product>;

export const Catalogue = z.object({
  shopId: Id,
  currency: z.literal('ZMW'),
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  products: z.array(Product),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** Response header of the gateway: `live`, or `snapshot` when the shop is away; `Age` then says how old, in seconds. */
export const CATALOGUE_SOURCE_HEADER = 'linka-catalogue';

export const getCatalogue = endpoint({
  id: 'getCatalogue',
  method: 'get',
  path: '/shops/:shopId/catalog',
  tag: 'shops',
  summary: 'The catalogue of a shop, with an ETag; the last good snapshot and its Age when the shop is away',
  caller: 'anyone',
  params: ShopParams,
  status: 200,
  answer: Catalogue,
  problems: ['shop_unknown', 'shop_unreachable'],
});

export const getPicture = endpoint({
  id: 'getPicture',
  method: 'get',
  path: '/shops/:shopId/pictures/:file',
  tag: 'shops',
  summary: 'A picture of a product',
  caller: 'anyone',
  params: z.object({ shopId: Id, file: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)) }),
  status: 200,
  media: 'image/webp',
  problems: ['shop_unknown', 'not_found', 'shop_unreachable'],
});

/** A variant as the shop's staff see it. */
export const StockItem = z.object({
  sku: Sku,
  productId: z.string(),
  productName: z.string(),
  variantName: z.string(),
  priceNgwee: Ngwee,
  available: z.int().check(z.gte(0)),
  reserved: z.int().check(z.gte(0)),
  onSale: z.boolean(),
  updatedAt: Instant,
});
export type StockItem = z.infer<typeof StockItem>;

export const StockList = z.object({ items: z.array(StockItem) });

/** What staff may change of a variant. Unnamed fields stay as they are. */
export const StockChange = z
  .strictObject({
    onSale: z.optional(z.boolean()),
    available: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
    priceNgwee: z.optional(Ngwee),
  })
  .check(z.refine(change => Object.keys(change).length > 0, 'name at least one change'));
export type StockChange = z.infer<typeof StockChange>;

export const ProductBody = z.strictObject({
  productId: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  name: shortText(80),
  description: z.optional(shortText(400)),
  category: shortText(40),
  variants: z
    .array(
      z.strictObject({
        sku: Sku,
        name: shortText(40),
        priceNgwee: Ngwee,
        available: z.int().check(z.gte(0), z.lte(100_000)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});
export type ProductBody = z.infer<typeof ProductBody>;

export const listStock = endpoint({
  id: 'listStock',
  method: 'get',
  path: '/shops/:shopId/stock',
  tag: 'staff',
  summary: 'Stock of the shop, for its staff',
  caller: 'staff',
  params: ShopParams,
  status: 200,
  answer: StockList,
  problems: ['not_allowed', 'shop_unknown', 'shop_unreachable', 'bad_answer'],
});

export const changeStock = endpoint({
  id: 'changeStock',
  method: 'patch',
  path: '/shops/:shopId/stock/:sku',
  tag: 'staff',
  summary: 'Put on or off sale, count stock again, change a price',
  caller: 'staff',
  params: z.object({ shopId: Id, sku: Sku }),
  body: StockChange,
  status: 200,
  answer: StockItem,
  problems: ['not_allowed', 'shop_unknown', 'product_unknown', 'shop_unreachable', 'bad_answer'],
});

export const putProduct = endpoint({
  id: 'putProduct',
  method: 'put',
  path: '/shops/:shopId/products',
  tag: 'staff',
  summary: 'Add a product or replace its description and variants',
  caller: 'staff',
  params: ShopParams,
  body: ProductBody,
  status: 200,
  answer: StockList,
  problems: ['not_allowed', 'shop_unknown', 'id_reused', 'shop_unreachable', 'bad_answer'],
});

/** Base64 of 135 kB: a phone shrinks a photograph before it sends it. */
const MAX_IMAGE_CHARS = 180_000;

export const PictureBody = z.strictObject({
  alt: shortText(200),
  /** JPEG, PNG, WebP or AVIF as Base64. What it is, its own bytes say. */
  image: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(MAX_IMAGE_CHARS)),
});
export type PictureBody = z.infer<typeof PictureBody>;

export const ProductParams = z.object({
  productId: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
});

export const putPicture = endpoint({
  id: 'putPicture',
  method: 'put',
  path: '/shops/:shopId/products/:productId/picture',
  tag: 'staff',
  summary: 'Give a product a picture, or another one',
  caller: 'staff',
  params: z.object({ shopId: Id, ...ProductParams.shape }),
  body: PictureBody,
  status: 200,
  answer: Picture,
  problems: [
    'not_allowed',
    'shop_unknown',
    'product_unknown',
    'picture_unusable',
    'shop_unreachable',
    'bad_answer',
  ],
});
