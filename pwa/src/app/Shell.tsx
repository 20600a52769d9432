import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useStorage } from '../offline/hooks/index.ts';
import { AppRoutes } from './routes.tsx';
import { Boundary } from './Boundary.tsx';
import { Frame } from './Frame.tsx';
import { NetworkNote } from './NetworkNote.tsx';
import { UpdateNote } from './UpdateNote.tsx';

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
    <Frame navigation={navigation}>
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
    </Frame>
  );
}
