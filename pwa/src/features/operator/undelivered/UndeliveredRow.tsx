import { sendAgain, type Undelivered } from '@linka/contracts/outbox';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Card, useToast } from '../../../ui/index.ts';
import { Attempts } from './Attempts.tsx';
import { words } from './words.ts';

interface UndeliveredRowProps {
  readonly news: Undelivered;
  readonly now: number;
  readonly onSent: () => void;
}

const inWords = (what: string): string => what.replaceAll(/[_-]/g, ' ');

/** One piece of news: to whom, since when, why not, and a button to try now. */
export function UndeliveredRow({ news, now, onSent }: UndeliveredRowProps) {
  const { gateway } = useServices();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const order = news.orderId.slice(-4).toUpperCase();
  const again = async (): Promise<void> => {
    setBusy(true);
    const { orderId, target } = news;
    const answer = await gateway.call(sendAgain, { params: { orderId }, body: { target } });
    setBusy(false);
    setFailure(answer.ok ? '' : answer.detail);
    if (answer.ok) toast(words.sent);
    onSent();
  };
  return (
    <li>
      <Card>
        <div className="space-y-2 break-words">
          <p className="font-semibold">{say(words[news.target], { shop: news.shopName, order })}</p>
          <p>{say(words.what, { news: news.news.map(inWords).join(', ') })}</p>
          <p className="text-note text-ink-soft">
            {say(words.tried, { count: news.attempts, since: momentInWords(news.since, now) })}
            {news.lastOutcome !== null && ` · ${say(words.because, { outcome: news.lastOutcome })}`}
          </p>
          {news.isDead && <p className="font-semibold text-danger">{words.dead}</p>}
          <Button
            look="secondary"
            busy={busy}
            onClick={() => void again()}
            aria-label={say(words.againOne, { order })}
          >
            {words.again}
          </Button>
          <Attempts orderId={news.orderId} order={order} />
          <p role="alert" className="font-semibold text-danger empty:hidden">
            {failure}
          </p>
        </div>
      </Card>
    </li>
  );
}
