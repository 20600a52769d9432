import { useEffect, useState } from 'react';
import { useServices } from '../../offline/hooks/index.ts';
import { Switch } from '../../ui/index.ts';
import { currentSubscription, turnOff, turnOn, type PushState } from '../../lib/push/index.ts';
import { words } from './words.ts';

const hints = {
  on: 'newsHint',
  off: 'newsHint',
  refused: 'newsRefused',
  missing: 'newsMissing',
  failed: 'newsFailed',
} as const satisfies Record<PushState, keyof typeof words>;

export function Notifications() {
  const { gateway } = useServices();
  const [state, setState] = useState<PushState>('off');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void currentSubscription().then(setState);
  }, []);
  const change = async (on: boolean): Promise<void> => {
    setBusy(true);
    setState(await (on ? turnOn(gateway) : turnOff(gateway)));
    setBusy(false);
  };
  return (
    <Switch
      label={words.news}
      hint={words[hints[state]]}
      on={state === 'on'}
      busy={busy || state === 'missing'}
      onChange={on => void change(on)}
    />
  );
}
