import { ButtonLink, EmptyState, Page } from '../ui/index.ts';
import { words } from './words.ts';

export const MissingPage = () => (
  <Page title={words.missingTitle}>
    <EmptyState
      icon="map"
      title={words.missingTitle}
      action={<ButtonLink to="/">{words.toShops}</ButtonLink>}
    >
      {words.missingDetail}
    </EmptyState>
  </Page>
);
