import { renameMe, type Account } from '@linka/contracts/auth';
import { useState } from 'react';
import type { Failure } from '../../lib/api/index.ts';
import { useServices } from '../../offline/hooks/index.ts';
import { Button, TextField, useToast } from '../../ui/index.ts';
import { words } from './words.ts';

export function NameForm({ account }: { account: Account }) {
  const { gateway, sessions } = useServices();
  const toast = useToast();
  const [name, setName] = useState(account.name ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const changed = name.trim() !== '' && name.trim() !== account.name;
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(renameMe, { body: { name: name.trim() } });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      return;
    }
    await sessions.rename(answer.value);
    toast(words.saved);
  };
  return (
    <form
      className="space-y-3"
      onSubmit={event => {
        event.preventDefault();
        if (changed && !busy) void save();
      }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        maxLength={60}
        value={name}
        onChange={event => setName(event.target.value)}
        error={failure?.detail}
      />
      {changed && (
        <Button type="submit" busy={busy}>
          {words.save}
        </Button>
      )}
    </form>
  );
}
