import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import { say } from '../../lib/text/index.ts';
import { useStored } from '../../offline/hooks/index.ts';
import { ButtonLink } from '../../ui/index.ts';
import { words } from './words.ts';

/** What is in the cart of this shop, one tap from the cart itself. Holds its place while empty. */
export function CartBar({ shopId }: { shopId: string }) {
  const lines = useStored(({ carts }) => carts.of(shopId), ['cart'], shopId) ?? [];
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  if (count === 0) return null;
  return (
    <ButtonLink to="/cart" wide icon="basket">
      {say(words.cart, { count, total: formatKwacha(basketNgwee(lines)) })}
    </ButtonLink>
  );
}
