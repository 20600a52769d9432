import { formatKwacha } from '@linka/contracts/money';
import type { Shop } from '@linka/contracts/shops';
import { say } from '../../lib/text/index.ts';
import { momentInWords } from '../../lib/time/index.ts';
import { useOnline } from '../../offline/hooks/index.ts';
import { Button } from '../../ui/index.ts';
import type { Quote } from './rules.ts';
import { words } from './words.ts';

interface PayBarProps {
  readonly shop: Shop;
  readonly sums: Quote;
  readonly signedIn: boolean;
  readonly closedUntil: Date | null | undefined;
  readonly cash: boolean;
  readonly now: number;
  readonly onPay: () => void;
}

/** The one button. When the shop is closed it says when that ends instead. */
export function PayBar({ shop, sums, signedIn, closedUntil, cash, now, onPay }: PayBarProps) {
  const online = useOnline();
  if (closedUntil !== undefined) {
    return (
      <p role="status" className="pb-2 text-center font-semibold text-warn">
        {closedUntil === null
          ? say(words.closedNow, { shop: shop.name })
          : say(words.closed, { shop: shop.name, when: momentInWords(closedUntil, now) })}
      </p>
    );
  }
  const total = formatKwacha(sums.totalNgwee);
  return (
    <div className="space-y-2">
      {!online && <p className="text-center text-note text-ink-soft">{words.keeps}</p>}
      <Button wide onClick={onPay}>
        {say(signedIn ? (cash ? words.paysCash : words.pays) : words.signIn, { total })}
      </Button>
    </div>
  );
}
