import { useEffect, useState } from 'react';
import { useServices } from '../../offline/hooks/index.ts';
import { Switch } from '../../ui/index.ts';
import { currentSubscription, turnOff, turnOn, type PushState } from './push.ts';
import { words } from './words.ts';

const hints: Readonly<Record<PushState, string>> = {
  on: words.newsHint,
  off: words.newsHint,
  refused: words.newsRefused,
  missing: words.newsMissing,
  failed: words.newsFailed,
};

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
      hint={hints[state]}
      on={state === 'on'}
      busy={busy || state === 'missing'}
      onChange={on => void change(on)}
    />
  );
}
