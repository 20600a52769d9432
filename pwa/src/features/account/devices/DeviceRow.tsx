import { signOutDevice, type Device } from '@linka/contracts/auth';
import { useState } from 'react';
import type { Failure } from '../../../lib/api/index.ts';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useNow, useServices } from '../../../offline/hooks/index.ts';
import { Badge, Button, useToast } from '../../../ui/index.ts';
import { words } from './words.ts';

export function DeviceRow({ device, onEnded }: { device: Device; onEnded: () => void }) {
  const { gateway } = useServices();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const name = device.name ?? words.unknown;
  const age = ageInWords(useNow(60_000) - Date.parse(device.lastSeenAt));
  const end = async (): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(signOutDevice, { params: { sessionId: device.sessionId } });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      return;
    }
    toast(words.done);
    onEnded();
  };
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-note text-ink-soft">{say(words.seen, { age })}</p>
      </div>
      {device.current ? (
        <Badge tone="good">{words.here}</Badge>
      ) : (
        <Button
          look="quiet"
          busy={busy}
          aria-label={say(words.signOutOf, { device: name, age })}
          onClick={() => void end()}
        >
          {words.signOut}
        </Button>
      )}
      <p role="alert" className="w-full text-note text-danger empty:hidden">
        {failure?.detail}
      </p>
    </li>
  );
}
