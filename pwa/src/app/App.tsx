import { BrowserRouter } from 'react-router';
import { ServicesProvider } from '../offline/hooks/index.ts';
import type { Services } from '../offline/services.ts';
import { Toasts } from '../ui/index.ts';
import { Shell } from './Shell.tsx';
import type { Version } from './version.ts';
import { VersionContext } from './version-context.ts';

export const App = ({ services, version }: { services: Services; version: Version }) => (
  <ServicesProvider value={services}>
    <VersionContext.Provider value={version}>
      <Toasts>
        <BrowserRouter>
          <Shell />
        </BrowserRouter>
      </Toasts>
    </VersionContext.Provider>
  </ServicesProvider>
);
