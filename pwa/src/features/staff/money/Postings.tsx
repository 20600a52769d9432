import type { ShopPosting } from '@linka/contracts/payouts';
import { PostingList } from '../../../ui/postings/PostingList.tsx';
import { words } from './words.ts';

/** The balance, line by line, newest first. */
export const Postings = ({ postings, now }: { postings: readonly ShopPosting[]; now: number }) => (
  <PostingList
    title={words.madeOf}
    now={now}
    lines={postings.map(({ kind, orderId, amountNgwee, at }) => ({
      what: `${words[kind]} ${orderId?.slice(0, 8).toUpperCase() ?? ''}`.trim(),
      amountNgwee,
      at,
    }))}
  />
);
