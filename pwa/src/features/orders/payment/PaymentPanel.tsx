import { formatKwacha } from '@linka/contracts/money';
import type { Order } from '@linka/contracts/orders';
import { companyNames, type PaymentMethod, type ProviderId } from '@linka/contracts/payments';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { useNow } from '../../../offline/hooks/index.ts';
import { Banner, ButtonLink, Card } from '../../../ui/index.ts';
import { PayAgain } from './PayAgain.tsx';
import { Prompt } from './Prompt.tsx';
import { mayPayAgain, type PaymentTruth } from './rules.ts';
import { Steps } from './Steps.tsx';
import { explainFailure, words } from './words.ts';

interface PaymentPanelProps {
  readonly order: Order;
  readonly truth: PaymentTruth;
  readonly firstNumber: string;
  /** Whom this payment was last meant for. */
  readonly method: PaymentMethod;
}

/** Where the money is, what the payer must do, and nothing more than is known. */
export function PaymentPanel({ order, truth, firstNumber, method }: PaymentPanelProps) {
  const now = useNow();
  if (truth.at === 'none' || truth.at === 'paid') return null;
  const provider = method === 'cash' ? 'mtn' : method;
  return (
    <Card as="section" label={words.title}>
      <div className="space-y-4" role="status">
        {method !== 'cash' && <Steps truth={truth} company={companyNames[method]} />}
        <Story truth={truth} order={order} provider={provider} now={now} />
      </div>
      {mayPayAgain(truth) && <PayAgain order={order} firstNumber={firstNumber} first={method} />}
    </Card>
  );
}

interface StoryProps extends Pick<PaymentPanelProps, 'truth' | 'order'> {
  readonly provider: ProviderId;
  readonly now: number;
}

function Story({ truth, order, provider, now }: StoryProps) {
  switch (truth.at) {
    case 'phone':
      return <OnPhone truth={truth} />;
    case 'linka':
    case 'company':
      return <p>{say(words[truth.at], { company: companyNames[provider] })}</p>;
    case 'prompt':
      return <Prompt truth={truth} />;
    case 'failed':
      return (
        <Banner tone="bad" icon="alert" title={words.failedTitle}>
          <p>{explainFailure(truth.reason, provider)}</p>
          {truth.mayRetry && order.payBy !== null && (
            <p>{say(words.payBy, { when: momentInWords(order.payBy, now) })}</p>
          )}
        </Banner>
      );
    case 'refused':
      return (
        <Banner tone="bad" icon="alert" title={truth.failure.title}>
          {truth.failure.detail}
        </Banner>
      );
    case 'unpaid':
      return (
        <Banner tone="warn" icon="wallet" title={words.unpaidTitle}>
          {order.payBy !== null && say(words.unpaid, { when: momentInWords(order.payBy, now) })}
        </Banner>
      );
    case 'cash':
      return (
        <Banner tone="warn" icon="wallet" title={words.cashTitle}>
          {say(words.cash, { amount: formatKwacha(truth.amountNgwee) })}
        </Banner>
      );
    case 'paid':
    case 'none':
      return null;
  }
}

const signedOut = new Set(['sign_in_needed', 'session_ended']);

function OnPhone({ truth }: { truth: Extract<PaymentTruth, { at: 'phone' }> }) {
  if (truth.sending) return <p>{words.phoneSending}</p>;
  const out = truth.why !== null && signedOut.has(truth.why.id);
  return (
    <Banner
      tone="busy"
      icon="cloudOff"
      title={words.phone}
      action={out && <ButtonLink to={`/sign-in?next=${location.pathname}`}>{words.signIn}</ButtonLink>}
    >
      {truth.why === null || truth.why.id === 'offline'
        ? words.phoneOffline
        : `${truth.why.detail} ${words.phoneAgain}`}
    </Banner>
  );
}
