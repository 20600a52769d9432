import type { Catalogue } from '@linka/contracts/catalogue';
import type { Shop } from '@linka/contracts/shops';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { say } from '../../lib/text/index.ts';
import { Button, EmptyState, Icon, Section, TextField } from '../../ui/index.ts';
import { CategoryChips } from './CategoryChips.tsx';
import { EndOfList } from './EndOfList.tsx';
import { ProductCard } from './ProductCard.tsx';
import { createSearch, firstOf, shelvesOf } from './search.ts';
import { useNearMatches } from './use-near-matches.ts';
import { useShown } from './use-shown.ts';
import { useShopCart } from './use-shop-cart.ts';
import { words } from './words.ts';

/** Everything on sale, by category, narrowed by what is typed. */
export function Shelves({ shop, catalogue }: { shop: Shop; catalogue: Catalogue }) {
  // A link to a product opens the shop narrowed to it.
  const [typed, setTyped] = useState(useSearchParams()[0].get('product') ?? '');
  const [category, setCategory] = useState<string | null>(null);
  const term = useDeferredValue(typed);
  const search = useMemo(() => createSearch(catalogue.products), [catalogue]);
  const exact = useMemo(() => search(term), [search, term]);
  const none = exact.length === 0 && term.trim() !== '';
  const near = useNearMatches(catalogue.products, term, none);
  const guessed = none && near !== undefined && near.length > 0;
  const found = guessed ? near : exact;
  const shelves = useMemo(() => shelvesOf(catalogue, found, words.other), [catalogue, found]);
  const cart = useShopCart(shop);
  const shown = category === null || term !== '' ? shelves : shelves.filter(shelf => shelf.id === category);
  const count = shown.reduce((sum, shelf) => sum + shelf.products.length, 0);

  const drawn = useShown(`${category ?? ''} ${term}`);

  if (catalogue.products.length === 0) {
    return (
      <EmptyState icon="basket" title={words.empty}>
        {words.emptyDetail}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <div role="search">
          <TextField
            label={words.search}
            type="search"
            placeholder={words.searchHint}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            lead={<Icon name="search" size={20} />}
            enterKeyHint="search"
            autoComplete="off"
          />
        </div>
        {term === '' ? (
          <CategoryChips categories={catalogue.categories} chosen={category} onChoose={setCategory} />
        ) : (
          <p role="status" className="text-note text-ink-soft">
            {say(guessed ? words.near : words.found, { count, term })}
          </p>
        )}
      </div>
      {count === 0 && (
        <EmptyState
          icon="search"
          title={say(words.nothing, { term })}
          action={
            <Button look="secondary" onClick={() => setTyped('')}>
              {words.clear}
            </Button>
          }
        >
          {words.nothingDetail}
        </EmptyState>
      )}
      {firstOf(shown, drawn.count).map(shelf => (
        <Section key={shelf.id} title={shelf.name}>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {shelf.products.map(product => (
              <li key={product.id} className="[contain-intrinsic-size:auto_9rem] [content-visibility:auto]">
                <ProductCard shopId={shop.id} product={product} cart={cart} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {drawn.count < count && <EndOfList key={drawn.count} onNear={drawn.more} />}
    </div>
  );
}
