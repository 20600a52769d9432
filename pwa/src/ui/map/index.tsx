import { lazy, Suspense } from 'react';
import { Skeleton } from '../States.tsx';
import type { MapProps } from './Map.tsx';

const Lazy = lazy(async () => ({ default: (await import('./Map.tsx')).Map }));

/** A map, fetched when it is first needed: it weighs as much as the rest of the app. Its box is there at once. */
export const LinkaMap = (props: MapProps) => (
  <div className="isolate h-full overflow-hidden rounded-card border border-line">
    <Suspense fallback={<Skeleton className="h-full" />}>
      <Lazy {...props} />
    </Suspense>
  </div>
);
