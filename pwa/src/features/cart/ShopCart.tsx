import { getCatalogue } from '@linka/contracts/catalogue';
import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import { Link } from 'react-router';
import { say } from '../../lib/text/index.ts';
import type { Cart } from '../../offline/cart/index.ts';
import { canOrder, reviewCart } from '../../offline/cart/review.ts';
import { useAnswer, useServices } from '../../offline/hooks/index.ts';
import { ButtonLink, Card, SumRow } from '../../ui/index.ts';
import { CartRow } from './CartRow.tsx';
import { words } from './words.ts';

export function ShopCart({ cart: { shopId, shopName, lines } }: { cart: Cart }) {
  const { carts } = useServices();
  const catalogue = useAnswer(getCatalogue, shopId, { params: { shopId } });
  const reviewed = reviewCart(lines, catalogue.value);
  const orderable = canOrder(reviewed);
  return (
    <Card as="section" flush label={say(words.from, { shop: shopName })}>
      <header className="flex min-h-14 items-center justify-between gap-3 border-b border-line px-4">
        <h2 className="min-w-0 py-2 font-bold">{shopName}</h2>
        <Link
          to={`/shops/${shopId}`}
          className="inline-flex min-h-11 shrink-0 items-center font-semibold text-primary underline-offset-4 hover:underline"
        >
          {words.more}
        </Link>
      </header>
      <ul className="divide-y divide-line">
        {reviewed.map(line => (
          <CartRow
            key={line.sku}
            line={line}
            onChange={act =>
              void carts.change(shopId, line.sku, act, {
                name: line.name,
                unitPriceNgwee: line.unitPriceNgwee,
                shopName,
              })
            }
          />
        ))}
      </ul>
      <footer className="space-y-3 border-t border-line bg-sunken/50 p-4">
        <dl>
          <SumRow label={words.goods} strong>
            {formatKwacha(basketNgwee(reviewed))}
          </SumRow>
        </dl>
        <p className="text-note text-ink-soft">{orderable ? words.deliveryLater : words.mend}</p>
        {orderable && (
          <ButtonLink to={`/checkout/${shopId}`} wide>
            {say(words.checkout, { total: formatKwacha(basketNgwee(reviewed)) })}
            <span className="sr-only">{say(words.from, { shop: shopName })}</span>
          </ButtonLink>
        )}
      </footer>
    </Card>
  );
}
