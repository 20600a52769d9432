import { getCatalogue } from '@linka/contracts/catalogue';
import { getShop } from '@linka/contracts/shops';
import { answerKey } from '../answers/amend.ts';
import type { Answers } from '../answers/index.ts';

/** A shop somebody wants at hand. */
export interface Favourite {
  readonly shopId: string;
  readonly name: string;
}

/** Younger than this, a shelf is not fetched again unasked: data is bought by the megabyte. */
const FRESH_MS = 30 * 60_000;

/** Renews the shelves of favourite shops that have become old, one after the other; stops when nothing comes. */
export async function refreshFavourites(
  { answers, now }: { readonly answers: Answers; readonly now: () => number },
  favourites: readonly Favourite[],
): Promise<void> {
  for (const { shopId } of favourites) {
    const shelf = answerKey(getCatalogue, shopId);
    const kept = await answers.kept(getCatalogue, shelf);
    if (kept !== undefined && now() - kept.takenAt < FRESH_MS) continue;
    const params = { shopId };
    const failed =
      (await answers.refresh(getCatalogue, shelf, { params })) ??
      (await answers.refresh(getShop, answerKey(getShop, shopId), { params, query: {} }));
    if (failed?.id === 'offline') return;
  }
}

/** What a browser may say about the line: not every one does. */
export interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Nothing is fetched unasked over a slow line, or where somebody saves data. */
export const mayFetchUnasked = (line: Line | undefined): boolean =>
  line?.saveData !== true && !(line?.effectiveType ?? '').includes('2g');
