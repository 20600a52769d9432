/** Which picture, and the words for those who do not see it. */
export interface NamedPicture {
  readonly file: string;
  readonly alt: string;
}

/** A product as the shop describes it; its variants' prices and counts live in the stock. */
export interface ProductRecord {
  readonly _id: string;
  readonly name: string;
  readonly description: string | null;
  readonly category: string;
  readonly picture: NamedPicture | null;
  /** Its variants, in the order they are shown. */
  readonly skus: readonly string[];
  /** Where it stands among the others. */
  readonly position: number;
}
