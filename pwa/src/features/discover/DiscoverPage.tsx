import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { rememberVisit } from '../../lib/first-visit.ts';
import type { Whereabouts } from '../../offline/database/index.ts';
import { useSetting } from '../../offline/hooks/index.ts';
import { Icon, Page, Sheet, SkeletonList } from '../../ui/index.ts';
import { ShopsAround } from './ShopsAround.tsx';
import { WhereBar } from './WhereBar.tsx';
import { Welcome } from './Welcome.tsx';
import { WhereChooser } from './WhereChooser.tsx';
import { words } from './words.ts';

/** The first screen: where are you, and what is there. */
export function DiscoverPage() {
  const [place, setPlace] = useSetting('whereabouts');
  useEffect(() => {
    if (place) rememberVisit();
  }, [place]);
  return <DiscoverScreen place={place} setPlace={setPlace} />;
}

interface DiscoverScreenProps {
  /** Null for who has not said yet; undefined until the phone has been asked. */
  readonly place: Whereabouts | null | undefined;
  readonly setPlace: (place: Whereabouts) => unknown;
}

export function DiscoverScreen({ place, setPlace }: DiscoverScreenProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    // Whoever has said where they are begins at the top of another page: the button that was pressed is gone.
    <Page
      key={place ? 'shops' : 'welcome'}
      title={words.title}
      width="wide"
      aside={
        <Link
          to="/search"
          aria-label={words.search}
          className="-mr-3 inline-flex size-11 items-center justify-center rounded-full hover:bg-sunken"
        >
          <Icon name="search" />
        </Link>
      }
    >
      {place && <WhereBar place={place} onChange={() => setChoosing(true)} />}
      {place === undefined && <SkeletonList />}
      {place === null && <Welcome onPlace={setPlace} />}
      {place && <ShopsAround place={place} />}
      <Sheet open={choosing} title={words.whereTitle} onClose={() => setChoosing(false)}>
        <WhereChooser
          from={place ?? undefined}
          onPlace={next => {
            setChoosing(false);
            setPlace(next);
          }}
        />
      </Sheet>
    </Page>
  );
}
