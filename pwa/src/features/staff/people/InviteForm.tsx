import { invitePerson } from '@linka/contracts/people';
import { parsePhone } from '@linka/contracts/phone';
import { useState } from 'react';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, TextField, useToast } from '../../../ui/index.ts';
import { words } from './words.ts';

export function InviteForm({ shopId, onInvited }: { shopId: string; onInvited: () => void }) {
  const { gateway } = useServices();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const invite = async (): Promise<void> => {
    const phone = parsePhone(typed);
    if (phone === undefined) {
      setWrong(words.phoneWrong);
      return;
    }
    setBusy(true);
    const answer = await gateway.call(invitePerson, { params: { shopId, phone } });
    setBusy(false);
    setWrong(answer.ok ? undefined : answer.detail);
    if (!answer.ok) return;
    setTyped('');
    toast(words.invited);
    onInvited();
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void invite();
      }}
    >
      <TextField
        label={words.phone}
        hint={words.phoneHint}
        type="tel"
        inputMode="tel"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={wrong}
      />
      <Button type="submit" busy={busy}>
        {words.invite}
      </Button>
    </form>
  );
}
