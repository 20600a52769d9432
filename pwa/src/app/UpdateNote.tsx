import { useContext, useSyncExternalStore } from 'react';
import { useStored } from '../offline/hooks/index.ts';
import { Banner, Button } from '../ui/index.ts';
import { VersionContext } from './version-context.ts';
import { words } from './words.ts';

/** A new version asks first, and never while something is being sent. */
export function UpdateNote() {
  const version = useContext(VersionContext);
  const ready = useSyncExternalStore(version.subscribe, version.waiting);
  const sending = useStored(
    async ({ outbox }) => (await outbox.all()).some(({ state }) => state === 'sending'),
    ['outbox'],
  );
  if (!ready || sending !== false) return null;
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
