import { say } from '../../../lib/text/index.ts';
import { ErrorState, Page, Skeleton } from '../../../ui/index.ts';
import { SoundNote, SoundSwitch } from '../../../ui/ring/index.ts';
import { Parts } from '../shop/Parts.tsx';
import { ShopSwitcher } from '../shop/ShopSwitcher.tsx';
import { usePlace } from '../shop/Workplace.tsx';
import { words as shopWords } from '../shop/words.ts';
import { beingPaid, columns, type Columns } from './columns.ts';
import { Freshness } from './Freshness.tsx';
import { OrderCard } from './OrderCard.tsx';
import { words } from './words.ts';

/** The day's orders from left to right, as they move through the shop. */
export function BoardPage() {
  const { shopId, shopIds, shopName, board, bell } = usePlace();
  const paying = beingPaid(board.orders);
  return (
    <Page
      title={shopIds.length > 1 ? shopWords.title : shopName}
      width="wide"
      aside={
        <>
          <ShopSwitcher shopId={shopId} shopIds={shopIds} />
          <SoundSwitch on={bell.on} onChange={bell.turn} />
        </>
      }
      bar={<SoundNote on={bell.on} ready={bell.ready} onTurnOn={() => bell.turn(true)} />}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Parts shopId={shopId} />
        <Freshness takenAt={board.takenAt} failure={board.failure} />
      </div>
      {board.columns === undefined && <Waiting />}
      {board.columns !== undefined && board.failure !== null && board.orders.length === 0 && (
        <ErrorState title={words.loadingTitle} detail={board.failure.detail} retry={board.reload} />
      )}
      {board.columns !== undefined && (board.failure === null || board.orders.length > 0) && (
        <ColumnsOfOrders columns={board.columns} shopId={shopId} />
      )}
      {paying > 0 && <p className="text-note text-ink-soft">{say(words.paying, { count: paying })}</p>}
    </Page>
  );
}

const grid = 'grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4';
const empty = {
  new: words.emptyNew,
  preparing: words.emptyPreparing,
  waiting: words.emptyWaiting,
  done: words.emptyDone,
} as const;

const ColumnsOfOrders = ({ columns: held, shopId }: { columns: Columns; shopId: string }) => (
  <div className={grid}>
    {columns.map(name => (
      <section key={name} aria-label={words[name]} className="space-y-3">
        <h2 className="flex items-center justify-between rounded-control bg-sunken px-4 py-2 font-bold">
          {words[name]}
          <span className="tabular">{held[name].length}</span>
        </h2>
        {held[name].length === 0 ? (
          <p className="rounded-card border-2 border-dashed border-line px-4 py-6 text-center text-note text-ink-soft">
            {empty[name]}
          </p>
        ) : (
          <ul className="space-y-3">
            {held[name].map(shown => (
              <OrderCard key={shown.order.id} shown={shown} shopId={shopId} />
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);

const Waiting = () => (
  <div role="status" aria-label={words.board} className={grid}>
    {columns.map(name => (
      <Skeleton key={name} className="h-64" />
    ))}
  </div>
);
