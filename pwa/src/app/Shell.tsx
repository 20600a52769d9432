import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useStorage } from '../offline/hooks/index.ts';
import { AppRoutes } from './routes.tsx';
import { Boundary } from './Boundary.tsx';
import { Navigation } from './Navigation.tsx';
import { NetworkNote } from './NetworkNote.tsx';
import { UpdateNote } from './UpdateNote.tsx';
import { words } from './words.ts';

// Its words are needed only by those whose phone keeps nothing.
const StorageNote = lazy(async () => ({
  default: (await import('../features/outbox/index.ts')).StorageNote,
}));

/** Pages on which nothing should lead away from the one thing being done. */
const focused = /^\/(checkout|sign-in)\b/;

export function Shell() {
  const { pathname } = useLocation();
  const storage = useStorage();
  const navigation = !focused.test(pathname);
  return (
    <div
      className={
        navigation
          ? '[--nav-height:calc(4rem+env(safe-area-inset-bottom))] md:flex md:[--nav-height:0px]'
          : '[--nav-height:0px]'
      }
    >
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-primary p-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words.skip}
      </a>
      {navigation && <Navigation />}
      <main id="content" className="flex min-h-dvh min-w-0 flex-1 flex-col pb-(--nav-height)">
        <NetworkNote />
        <UpdateNote />
        {storage !== 'kept' && (
          <Suspense fallback={null}>
            <StorageNote />
          </Suspense>
        )}
        <Boundary key={pathname}>
          <AppRoutes />
        </Boundary>
      </main>
    </div>
  );
}
