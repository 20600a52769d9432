import { getCatalogue } from '@linka/contracts/catalogue';
import { getShop } from '@linka/contracts/shops';
import { useParams } from 'react-router';
import { useAnswer, useNow, useSetting } from '../../offline/hooks/index.ts';
import { ErrorState, Page, SkeletonList } from '../../ui/index.ts';
import { CartBar } from './CartBar.tsx';
import { CatalogueAge } from './CatalogueAge.tsx';
import { Shelves } from './Shelves.tsx';
import { ShopHead } from './ShopHead.tsx';
import { words } from './words.ts';

/** One shop: who it is, whether it is open, and what is on its shelves. */
export function ShopPage() {
  const { shopId = '' } = useParams();
  const [place] = useSetting('whereabouts');
  const shop = useAnswer(
    getShop,
    shopId,
    place === undefined
      ? undefined
      : { params: { shopId }, query: place === null ? {} : { lat: place.lat, lng: place.lng } },
  );
  const catalogue = useAnswer(getCatalogue, shopId, { params: { shopId } });
  const now = useNow();
  const back = { to: '/', label: words.back };
  const failure = shop.failure ?? catalogue.failure;

  if (shop.value === undefined || catalogue.value === undefined) {
    return (
      <Page title={shop.value?.name ?? words.loading} back={back} width="wide">
        {failure === null ? (
          <SkeletonList rows={5} />
        ) : (
          <ErrorState
            title={words.notLoaded}
            detail={failure.detail}
            retry={() => {
              shop.reload();
              catalogue.reload();
            }}
          />
        )}
      </Page>
    );
  }
  return (
    <Page title={shop.value.name} back={back} width="wide" bar={<CartBar shopId={shopId} />} barFirst>
      <ShopHead shop={shop.value} now={now} />
      <CatalogueAge takenAt={catalogue.takenAt} now={now} />
      <Shelves shop={shop.value} catalogue={catalogue.value} />
    </Page>
  );
}
