import type { ShopKind } from '@linka/contracts/shops';
import { useState } from 'react';
import { say } from '../../lib/text/index.ts';
import { ageInWords } from '../../lib/time/index.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { useNow } from '../../offline/hooks/index.ts';
import { Banner, Choice, cx, EmptyState, ErrorState, SkeletonList } from '../../ui/index.ts';
import { KindChips } from './KindChips.tsx';
import { ShopList } from './ShopList.tsx';
import { ShopMap } from './ShopMap.tsx';
import { useKinds, useShops } from './use-shops.ts';
import { words } from './words.ts';

const OLD_MS = 5 * 60_000;

/** List and map of the same shops, in step: beside each other on a tablet, one at a time on a phone. */
export function ShopsAround({ place }: { place: Whereabouts }) {
  const { value, takenAt, failure, reload } = useShops(place);
  const [view, setView] = useState<'list' | 'map'>('list');
  const [kind, setKind] = useState<ShopKind | null>(null);
  const [chosen, setChosen] = useState<string>();
  const now = useNow();
  const { kinds, shown } = useKinds(value?.shops ?? [], kind);

  if (value === undefined) {
    return failure === null ? (
      <SkeletonList />
    ) : (
      <ErrorState title={words.notLoaded} detail={failure.detail} retry={reload} />
    );
  }
  if (value.shops.length === 0) {
    return (
      <EmptyState icon="shop" title={words.none}>
        {words.noneDetail}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-4">
      {failure !== null && takenAt !== undefined && now - takenAt > OLD_MS && (
        <Banner tone="warn" icon="clock" live>
          {say(words.seen, { age: ageInWords(now - takenAt) })}
        </Banner>
      )}
      <KindChips kinds={kinds} chosen={kind} onChoose={setKind} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-note text-ink-soft">
          {say(words.found, { count: shown.length })}
        </p>
        <div className="grow basis-36 sm:max-w-56 lg:hidden">
          <Choice
            label={words.view}
            value={view}
            onChange={setView}
            options={[
              { value: 'list', label: words.list },
              { value: 'map', label: words.map },
            ]}
          />
        </div>
      </div>
      <div className="gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={cx(view === 'map' && 'hidden lg:block')}>
          <ShopList shops={shown} chosen={chosen} onPoint={setChosen} now={now} />
        </div>
        <ShopMap
          shown={view === 'map'}
          place={place}
          shops={shown}
          chosen={chosen}
          onChoose={setChosen}
          now={now}
        />
      </div>
    </div>
  );
}
