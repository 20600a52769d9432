import { useEffect } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useAccount, useSetting } from '../../../offline/hooks/index.ts';
import { ButtonLink, EmptyState, Page, SkeletonList } from '../../../ui/index.ts';
import { useRing, useWakeLock } from '../../../ui/ring/index.ts';
import { useBoard, type Board } from '../board/use-board.ts';
import { useShopName } from './use-shop-name.ts';
import { words } from './words.ts';

export interface Place {
  readonly shopId: string;
  readonly shopIds: readonly string[];
  readonly shopName: string;
  readonly board: Board;
  readonly bell: { readonly on: boolean; readonly ready: boolean; readonly turn: (on: boolean) => void };
}

/** Where one stands in the shop: its orders, its name, its bell. */
export const usePlace = (): Place => useOutletContext<Place>();

export function Workplace() {
  const account = useAccount();
  const { shopId = '' } = useParams();
  if (!account) {
    return (
      <Page title={words.title} width="wide">
        <SkeletonList />
      </Page>
    );
  }
  if (!account.shopIds.includes(shopId)) {
    return (
      <Page title={words.title}>
        <EmptyState
          icon="shop"
          title={words.notYours}
          action={<ButtonLink to="/staff">{words.toMine}</ButtonLink>}
        >
          {words.notYoursDetail}
        </EmptyState>
      </Page>
    );
  }
  return <AtWork shopId={shopId} shopIds={account.shopIds} />;
}

/** Rings on every page of the shop while an order waits for an answer, and keeps the screen lit. */
function AtWork({ shopId, shopIds }: { shopId: string; shopIds: readonly string[] }) {
  const board = useBoard(shopId);
  const shopName = useShopName(shopId);
  const [kept, keep] = useSetting('ringing');
  const [, remember] = useSetting('staffShop');
  useEffect(() => void remember(shopId), [remember, shopId]);
  const on = kept ?? true;
  const ready = useRing(on && (board.columns?.new.length ?? 0) > 0);
  useWakeLock();
  const place: Place = {
    shopId,
    shopIds,
    shopName,
    board,
    bell: { on, ready, turn: next => void keep(next) },
  };
  return <Outlet context={place} />;
}
