/** What people were told and may rely on. Whatever dies afterwards, this must stand. */
export interface Diary {
  /** The gateway answered 201 for these orders. */
  readonly placed: Set<string>;
  /** It took these payments, each for an order. */
  readonly payments: Map<string, string>;
  /** It said that these orders are cancelled. */
  readonly cancelled: Set<string>;
  /** It told a courier, or the shopper, that these are delivered. */
  readonly delivered: Set<string>;
  /** Who ordered what, so that a courier finds whom to ask for the PIN. */
  readonly shopperOf: Map<
    string,
    { readonly handover: 'pin' | 'receipt'; readonly pin: () => Promise<string | undefined> }
  >;
  /** Repeats that were answered otherwise than the first time. */
  readonly odd: string[];
}

export const emptyDiary = (): Diary => ({
  placed: new Set(),
  payments: new Map(),
  cancelled: new Set(),
  delivered: new Set(),
  shopperOf: new Map(),
  odd: [],
});
