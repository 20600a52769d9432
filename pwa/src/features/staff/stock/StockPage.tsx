import { listStock } from '@linka/contracts/catalogue';
import { useDeferredValue, useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useAnswer, useEntries, useNow, useReload } from '../../../offline/hooks/index.ts';
import { Banner, EmptyState, ErrorState, Icon, Page, SkeletonList, TextField } from '../../../ui/index.ts';
import { Parts } from '../shop/Parts.tsx';
import { ShopSwitcher } from '../shop/ShopSwitcher.tsx';
import { usePlace } from '../shop/Workplace.tsx';
import { words as shopWords } from '../shop/words.ts';
import { search, shelve } from './shelf.ts';
import { StockRow } from './StockRow.tsx';
import { words } from './words.ts';

/** What can be sold: on or off, how many, for how much. */
export function StockPage() {
  const { shopId, shopIds, shopName } = usePlace();
  const stock = useAnswer(listStock, shopId, { params: { shopId } });
  const entries = useEntries();
  const now = useNow();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const { reload } = stock;
  // An order puts goods aside.
  useReload(reload, 'changeStock');
  const all = stock.value && entries && shelve(shopId, stock.value.items, entries);
  const found = all && search(all, wanted);
  return (
    <Page
      title={shopIds.length > 1 ? shopWords.title : shopName}
      width="wide"
      aside={<ShopSwitcher shopId={shopId} shopIds={shopIds} />}
    >
      <Parts shopId={shopId} />
      {stock.failure !== null && stock.takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - stock.takenAt) })}
        </Banner>
      )}
      <TextField
        label={words.search}
        type="search"
        autoComplete="off"
        lead={<Icon name="search" size={20} />}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <p role="status" className="sr-only">
        {found && say(words.found, { count: found.length })}
      </p>
      {all === undefined && stock.failure === null && <SkeletonList rows={6} />}
      {all === undefined && stock.failure !== null && (
        <ErrorState title={words.failed} detail={stock.failure.detail} retry={reload} />
      )}
      {all !== undefined && found?.length === 0 && (
        <EmptyState icon="search" title={all.length === 0 ? words.empty : words.noneFound}>
          {all.length === 0 ? words.emptyDetail : words.noneFoundDetail}
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <ul aria-label={words.list} className="grid gap-3 lg:grid-cols-2">
          {found.map(({ item, entries: mine }) => (
            <StockRow key={item.sku} shopId={shopId} item={item} entries={mine} />
          ))}
        </ul>
      )}
    </Page>
  );
}
