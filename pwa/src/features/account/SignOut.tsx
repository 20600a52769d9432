import { useState } from 'react';
import { say } from '../../lib/text/index.ts';
import { useServices, useStored } from '../../offline/hooks/index.ts';
import { leave } from '../../offline/session/door.ts';
import { Button, Sheet } from '../../ui/index.ts';
import { words } from './words.ts';

/** Leaves the account on this phone, or everywhere; says first what has not been sent. */
export function SignOut({ accountId }: { accountId: string }) {
  const services = useServices();
  const entries = useStored(({ outbox }) => outbox.all(), ['outbox']) ?? [];
  const [asking, setAsking] = useState<'here' | 'everywhere'>();
  const [failed, setFailed] = useState(false);
  const count = entries.filter(entry => entry.accountId === accountId).length;
  const go = async (): Promise<void> => {
    const left = await leave(services, asking === 'everywhere');
    setFailed(!left);
    if (left) setAsking(undefined);
  };
  return (
    <div className="flex flex-col gap-2">
      <Button look="secondary" wide onClick={() => setAsking('here')}>
        {words.signOut}
      </Button>
      <Button look="quiet" wide onClick={() => setAsking('everywhere')}>
        {words.everywhere}
      </Button>
      <Sheet
        open={asking !== undefined}
        title={words.sureTitle}
        onClose={() => setAsking(undefined)}
        actions={
          <>
            <Button look="danger" wide onClick={() => void go()}>
              {words.yes}
            </Button>
            <Button look="secondary" wide onClick={() => setAsking(undefined)}>
              {words.no}
            </Button>
          </>
        }
      >
        <div className="space-y-3">
          {count > 0 && <p className="font-semibold text-warn">{say(words.sureWaiting, { count })}</p>}
          <p>{asking === 'everywhere' ? words.sureEverywhere : words.sure}</p>
          <p role="alert" className="font-semibold text-danger empty:hidden">
            {failed && words.failed}
          </p>
        </div>
      </Sheet>
    </div>
  );
}
