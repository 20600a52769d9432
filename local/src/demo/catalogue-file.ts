import { ProductBody } from '@linka/contracts/catalogue';
import * as z from 'zod';

/** A file under the shop's `/pictures/`, and the words for people who do not see it. */
const Picture = z.strictObject({
  file: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/),
  alt: z.string().min(1).max(120),
});

/** What a shop's CATALOGUE_FILE holds: the products as the shop's own API takes them, and their pictures. */
export const CatalogueFile = z.array(z.strictObject({ ...ProductBody.shape, picture: z.optional(Picture) }));
export type CatalogueFile = z.infer<typeof CatalogueFile>;
