import { useContext, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { useStored } from '../offline/hooks/index.ts';
import { Banner, Button } from '../ui/index.ts';
import { isDeciding, mayTakeOver } from './take-over.ts';
import { VersionContext } from './version-context.ts';
import { words } from './words.ts';

/**
 * A new version asks, and takes over by itself when nobody is looking; neither while anything is under way. A tab that
 * stays open for days has it in the end, and a payment never loses its page.
 */
export function UpdateNote() {
  const version = useContext(VersionContext);
  const { pathname } = useLocation();
  const ready = useSyncExternalStore(version.subscribe, version.waiting);
  const known = useStored(
    async ({ outbox, db }) => ({ entries: await outbox.all(), payments: await db.getAll('payments') }),
    ['outbox', 'payments'],
  );
  const may = ready && known !== undefined && mayTakeOver({ ...known, typing: isDeciding(pathname) });
  useEffect(() => {
    if (!may) return;
    const unseen = (): void => {
      if (document.visibilityState === 'hidden') version.apply();
    };
    document.addEventListener('visibilitychange', unseen);
    return () => document.removeEventListener('visibilitychange', unseen);
  }, [may, version]);
  if (!may) return null;
  return (
    <div className="p-4 pb-0">
      <Banner
        tone="good"
        icon="refresh"
        title={words.newVersion}
        live
        action={
          <Button look="secondary" onClick={version.apply}>
            {words.update}
          </Button>
        }
      />
    </div>
  );
}
