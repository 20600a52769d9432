import { BrowserRouter } from 'react-router';
import { useLanguage } from '../languages/index.ts';
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
          {/* Another language draws every screen anew. */}
          <Shell key={useLanguage()} />
        </BrowserRouter>
      </Toasts>
    </VersionContext.Provider>
  </ServicesProvider>
);
