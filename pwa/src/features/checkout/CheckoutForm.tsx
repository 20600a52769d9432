import type { Account } from '@linka/contracts/auth';
import type { Shop } from '@linka/contracts/shops';
import { useRef, useState } from 'react';
import type { ReviewedLine } from '../../offline/cart/review.ts';
import { useNow, usePaymentMethods } from '../../offline/hooks/index.ts';
import { leadToFault, Page, Section, TextArea } from '../../ui/index.ts';
import { methodFor } from '../../ui/paying/rules.ts';
import { GoodsList } from './GoodsList.tsx';
import { PayBar } from './PayBar.tsx';
import { PayingNumber } from './PayingNumber.tsx';
import { closedUntil, faultsOf, quote, type Wish } from './rules.ts';
import { Sums } from './Sums.tsx';
import { useSeal } from './use-seal.ts';
import { WhereTo } from './WhereTo.tsx';
import { words } from './words.ts';

interface CheckoutFormProps {
  readonly shop: Shop;
  readonly lines: readonly ReviewedLine[];
  readonly account: Account | null;
  readonly first: Wish;
}

/** One page, four questions at most, and one button under the thumb. */
export function CheckoutForm({ shop, lines, account, first }: CheckoutFormProps) {
  const [wish, setWish] = useState(first);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const now = useNow();
  const seal = useSeal({ shop, lines, account });
  const methods = usePaymentMethods(shop);
  const method = methodFor(wish.method, wish.number, methods);
  const sums = quote(shop, lines, wish.place);
  const faults = faultsOf({ ...wish, method });
  const change = (part: Partial<Wish>): void => setWish(had => ({ ...had, ...part }));

  const submit = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0 || sums.tooFar) {
      leadToFault(form.current);
      return;
    }
    void seal({ ...wish, method });
  };

  return (
    <Page
      title={shop.name}
      back={{ to: '/cart', label: words.back }}
      bar={
        <PayBar
          shop={shop}
          sums={sums}
          signedIn={account !== null}
          closedUntil={closedUntil(shop, now)}
          cash={method === 'cash'}
          now={now}
          onPay={submit}
        />
      }
    >
      <form
        ref={form}
        className="space-y-8"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <Section title={words.goods}>
          <GoodsList lines={lines} />
        </Section>
        <Section title={words.where}>
          <WhereTo
            shop={shop}
            wish={wish}
            sums={sums}
            fault={tried ? faults.landmark : undefined}
            onChange={change}
          />
        </Section>
        <Section title={words.pay}>
          <PayingNumber
            typed={wish.number}
            wrong={tried && faults.number !== undefined}
            methods={methods}
            method={method}
            onChange={change}
          />
        </Section>
        <TextArea
          label={words.note}
          placeholder={words.noteHint}
          maxLength={300}
          value={wish.note}
          onChange={event => change({ note: event.target.value })}
        />
        <Section title={words.sum}>
          <Sums sums={sums} />
        </Section>
      </form>
    </Page>
  );
}
