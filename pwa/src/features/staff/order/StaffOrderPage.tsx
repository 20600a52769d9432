import { useParams } from 'react-router';
import { say } from '../../../lib/text/index.ts';
import { useEntries, useStored } from '../../../offline/hooks/index.ts';
import { orderOf } from '../../../offline/orders/index.ts';
import { EmptyState, Page, SkeletonList } from '../../../ui/index.ts';
import { fromRecord, shortNumber } from '../board/board-order.ts';
import { stateAfter } from '../board/columns.ts';
import { Decided } from '../decisions/Decided.tsx';
import { Decisions } from '../decisions/Decisions.tsx';
import { linesAfter } from '../missing/rules.ts';
import { SomethingMissing } from '../missing/SomethingMissing.tsx';
import { usePlace } from '../shop/Workplace.tsx';
import { History } from './History.tsx';
import { PackingList } from './PackingList.tsx';
import { Standing } from './Standing.tsx';
import { words } from './words.ts';

/** One order: what to pack on the left, where it stands on the right, the decision under the thumb. */
export function StaffOrderPage() {
  const { orderId = '' } = useParams();
  const { shopId, board } = usePlace();
  const record = useStored(async ({ orders }) => (await orders.get(orderId)) ?? null, ['orders'], orderId);
  const mine = useEntries()?.filter(entry => entry.lane === orderId);
  const title = say(words.title, { number: shortNumber(orderId) });
  const back = { to: `/staff/${shopId}`, label: words.back };
  const order = record ? orderOf(record) : undefined;
  const shown = record ? fromRecord(record) : undefined;
  if (record === undefined || mine === undefined || order === undefined || shown === undefined) {
    const looking = record === undefined || board.columns === undefined;
    return (
      <Page title={title} back={back} width="wide">
        {looking ? (
          <SkeletonList />
        ) : (
          <EmptyState icon="receipt" title={words.missing}>
            {words.missingDetail}
          </EmptyState>
        )}
      </Page>
    );
  }
  const state = stateAfter(order.state, mine);
  const lines = linesAfter(order, mine);
  return (
    <Page title={title} back={back} width="wide" bar={<Decisions order={order} state={state} />}>
      <Decided entries={mine} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <PackingList order={order} lines={lines}>
          <SomethingMissing order={order} lines={lines} state={state} />
        </PackingList>
        <div className="space-y-6">
          <Standing order={order} shown={shown} state={state} />
          <History events={record?.events ?? []} />
        </div>
      </div>
    </Page>
  );
}
