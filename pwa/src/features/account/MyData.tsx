import { askErasure, exportMe, getErasure, withdrawErasure } from '@linka/contracts/privacy';
import { useState } from 'react';
import { say } from '../../lib/text/index.ts';
import { momentInWords } from '../../lib/time/index.ts';
import { useAnswer, useNow, useServices } from '../../offline/hooks/index.ts';
import { Button, Section, Sheet } from '../../ui/index.ts';
import { save } from './save.ts';
import { words } from './words.ts';

/** What Linka holds about me: to take away, and to have deleted after days to think again. */
export function MyData({ accountId }: { accountId: string }) {
  const { gateway } = useServices();
  const { value, reload } = useAnswer(getErasure, accountId, {});
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const erasure = value?.erasure;

  /** Does one thing at a time; says why when it did not work. */
  const attempt = async (run: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    setFailure((await run()) ?? '');
    setBusy(false);
  };
  const download = () =>
    attempt(async () => {
      const answer = await gateway.call(exportMe, {});
      if (answer.ok) save('linka.json', JSON.stringify(answer.value, null, 2));
      return answer.ok ? undefined : answer.detail;
    });
  const forget = () =>
    attempt(async () => {
      const answer = await gateway.call(askErasure, { body: { forget: true } });
      reload();
      setAsking(false);
      return answer.ok ? undefined : answer.detail;
    });
  const keep = () =>
    attempt(async () => {
      const answer = await gateway.call(withdrawErasure, {});
      reload();
      return answer.ok ? undefined : answer.detail;
    });

  return (
    <Section title={words.mine}>
      <div className="flex flex-col gap-2">
        <p className="text-note text-ink-soft">{words.mineHint}</p>
        <Button look="secondary" wide busy={busy} onClick={() => void download()}>
          {words.download}
        </Button>
        {erasure ? (
          <>
            <p role="status" className="font-semibold text-warn">
              {say(words.forgetDue, { when: momentInWords(erasure.dueAt, now) })}
            </p>
            <Button look="secondary" wide busy={busy} onClick={() => void keep()}>
              {words.keep}
            </Button>
          </>
        ) : (
          <Button look="quiet" wide onClick={() => setAsking(true)}>
            {words.forget}
          </Button>
        )}
        <p role="alert" className="font-semibold text-danger empty:hidden">
          {failure}
        </p>
      </div>
      <Sheet
        open={asking}
        title={words.forgetTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="danger" wide busy={busy} onClick={() => void forget()}>
              {words.forgetYes}
            </Button>
            <Button look="secondary" wide onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
          </>
        }
      >
        <div className="space-y-3">
          <p>{words.forgetGone}</p>
          <p>{words.forgetStays}</p>
        </div>
      </Sheet>
    </Section>
  );
}
