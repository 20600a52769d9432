import type { Product, Variant } from '@linka/contracts/catalogue';
import { formatKwacha } from '@linka/contracts/money';
import { memo } from 'react';
import { say } from '../../lib/text/index.ts';
import { Badge, Stepper } from '../../ui/index.ts';
import { Picture } from '../../ui/shop/Picture.tsx';
import { ShareButton } from './ShareButton.tsx';
import type { ShopCart } from './use-shop-cart.ts';
import { words } from './words.ts';

interface ProductCardProps {
  readonly shopId: string;
  readonly product: Product;
  readonly cart: ShopCart;
}

/** A product with its sizes; each size has its own price, stock and stepper. */
export const ProductCard = memo(({ shopId, product, cart }: ProductCardProps) => (
  <article className="flex h-full flex-wrap gap-3 rounded-card border border-line bg-surface p-3">
    <Picture shopId={shopId} picture={product.picture} />
    <div className="flex min-w-0 flex-1 basis-40 flex-col gap-1">
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 font-bold wrap-anywhere">{product.name}</h3>
        <ShareButton
          quiet
          what={product.name}
          path={`/shops/${shopId}?product=${encodeURIComponent(product.name)}`}
        />
      </div>
      {product.description && <p className="text-note text-ink-soft">{product.description}</p>}
      <ul className="mt-auto divide-y divide-line">
        {product.variants.map(variant => (
          <VariantRow key={variant.sku} product={product} variant={variant} cart={cart} />
        ))}
      </ul>
    </div>
  </article>
));
ProductCard.displayName = 'ProductCard';

const FEW = 5;

function VariantRow({ product, variant, cart }: { product: Product; variant: Variant; cart: ShopCart }) {
  const quantity = cart.quantityOf(variant.sku);
  const soldOut = variant.available === 0;
  return (
    <li className="flex min-h-13 flex-wrap items-center justify-between gap-x-2 py-1">
      <span className="min-w-0">
        <span className="tabular block font-bold">{formatKwacha(variant.priceNgwee)}</span>
        <span className="block text-note text-ink-soft">{variant.name}</span>
        {!soldOut && variant.available <= FEW && (
          <span className="block text-note font-semibold text-warn">
            {say(words.few, { count: variant.available })}
          </span>
        )}
      </span>
      {soldOut && quantity === 0 ? (
        <Badge>{words.soldOut}</Badge>
      ) : (
        <Stepper
          of={`${product.name}, ${variant.name}`}
          quantity={quantity}
          most={Math.min(99, variant.available)}
          onAdd={() => cart.add(product, variant, 1)}
          onTake={() => cart.add(product, variant, -1)}
        />
      )}
    </li>
  );
}
