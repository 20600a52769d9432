import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { DiscoverScreen } from '../features/discover/index.ts';
import { ServicesProvider } from '../offline/hooks/index.ts';
import type { Services } from '../offline/services.ts';
import { Frame } from './Frame.tsx';

// Nothing is asked of them while markup is made: that happens in effects.
const nobody = {} as Services;

/** What somebody sees who has never been here, as markup for index.html: made while building, from the real screen. */
export const firstScreen = (): string =>
  renderToStaticMarkup(
    <ServicesProvider value={nobody}>
      <StaticRouter location="/">
        <Frame navigation>
          <DiscoverScreen place={null} setPlace={() => undefined} />
        </Frame>
      </StaticRouter>
    </ServicesProvider>,
  );
