import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../lib/text/index.ts';
import { ageInWords } from '../../lib/time/index.ts';
import type { SeenThing } from '../../offline/search/seen.ts';
import { LinkRow } from '../../ui/index.ts';
import { kinds } from '../../ui/shop/kinds.ts';
import { words } from './words.ts';

/** What was found, where, and how old the word about it is. */
export const Hit = ({ thing: { name, shop, product, takenAt }, now }: { thing: SeenThing; now: number }) => (
  <li>
    <LinkRow to={`/shops/${shop.id}`}>
      <span className="block font-semibold">{name}</span>
      <span className="tabular block text-note text-ink-soft">
        {product === null
          ? `${kinds[shop.kind].label} · ${shop.area}`
          : say(product.soldOut ? words.soldOut : words.from, {
              price: formatKwacha(product.fromNgwee),
              shop: shop.name,
            })}
      </span>
      <span className="block text-note text-ink-soft">
        {say(words.seen, { age: ageInWords(now - takenAt) })}
      </span>
    </LinkRow>
  </li>
);
