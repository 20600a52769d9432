import { listOrders } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useAccount, useAnswer, useNow, useStored } from '../../../offline/hooks/index.ts';
import { Banner, ButtonLink, EmptyState, Page, Section, SkeletonList } from '../../../ui/index.ts';
import { words } from '../words.ts';
import { mergeOrders } from './merge.ts';
import { OrderRow } from './OrderRow.tsx';

/** All orders of the person, what is under way first, also those that only this phone knows yet. */
export function OrdersPage() {
  const account = useAccount();
  const records = useStored(({ orders }) => orders.all(), ['orders']);
  const listed = useAnswer(listOrders, account?.id ?? '', account ? { query: {} } : undefined);
  const now = useNow();
  if (account === null) {
    return (
      <Page title={words.title}>
        <EmptyState
          icon="receipt"
          title={words.signInTitle}
          action={<ButtonLink to="/sign-in?next=/orders">{words.signIn}</ButtonLink>}
        >
          {words.signInDetail}
        </EmptyState>
      </Page>
    );
  }
  const loading =
    account === undefined || records === undefined || (listed.value === undefined && listed.failure === null);
  if (loading) {
    return (
      <Page title={words.title}>
        <SkeletonList />
      </Page>
    );
  }
  const { underWay, earlier } = mergeOrders(
    listed.value?.orders ?? [],
    // What another person decided on this phone waits unseen.
    records.filter(({ draft }) => draft === null || draft.accountId === account.id),
  );
  return (
    <Page title={words.title}>
      {listed.failure !== null && listed.takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - listed.takenAt) })}
        </Banner>
      )}
      {underWay.length + earlier.length === 0 && (
        <EmptyState
          icon="receipt"
          title={words.empty}
          action={
            <ButtonLink to="/" icon="shop">
              {words.toShops}
            </ButtonLink>
          }
        >
          {words.emptyDetail}
        </EmptyState>
      )}
      {[
        { title: words.underWay, orders: underWay },
        { title: words.earlier, orders: earlier },
      ]
        .filter(({ orders }) => orders.length > 0)
        .map(({ title, orders }) => (
          <Section key={title} title={title}>
            <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift">
              {orders.map(order => (
                <OrderRow key={order.orderId} order={order} now={now} />
              ))}
            </ul>
          </Section>
        ))}
    </Page>
  );
}
