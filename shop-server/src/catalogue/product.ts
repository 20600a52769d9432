/** A product as the shop describes it; its variants' prices and counts live in the stock. */
export interface ProductRecord {
  readonly _id: string;
  readonly name: string;
  readonly description: string | null;
  readonly category: string;
  readonly picture: { readonly file: string; readonly alt: string } | null;
  /** Its variants, in the order they are shown. */
  readonly skus: readonly string[];
  /** Where it stands among the others. */
  readonly position: number;
}
