import { formatKwacha } from '@linka/contracts/money';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { Banner, Button, Page } from '../../../ui/index.ts';
import { Handover } from '../handover/Handover.tsx';
import { nextStep, stageOf, stepOf } from '../jobs/progress.ts';
import { StepNotes } from '../jobs/StepNotes.tsx';
import type { MyJob } from '../jobs/use-jobs.ts';
import { useReport } from '../jobs/use-report.ts';
import { GivingUp } from './GivingUp.tsx';
import { Stages } from './Stages.tsx';
import { StopCard } from './StopCard.tsx';
import { words } from './words.ts';

interface JobViewProps {
  readonly mine: MyJob;
  readonly title: string;
  readonly back: { readonly to: string; readonly label: string };
}

/** What to do now; the step itself is one big button under the thumb. */
export function JobView({ mine: { job, state, entries }, title, back }: JobViewProps) {
  const report = useReport(job.deliveryId);
  // One tap, one step: the next button appears where this one was.
  const [busy, setBusy] = useState(false);
  const step = nextStep(state);
  const done = async (): Promise<void> => {
    if (step === undefined) return;
    setBusy(true);
    await report({ step });
    setBusy(false);
    window.scrollTo({ top: 0 });
  };
  const toShop = state === 'offered' || state === 'assigned' || state === 'at_shop';
  return (
    <Page
      title={title}
      back={back}
      bar={
        step !== undefined &&
        step !== 'delivered' &&
        step in words && (
          <Button wide icon="check" busy={busy} onClick={() => void done()}>
            {words[step as 'at_shop' | 'picked_up' | 'at_door']}
          </Button>
        )
      }
    >
      <StepNotes entries={entries.filter(entry => stepOf(entry)?.step !== 'delivered')} />
      <Stages at={stageOf(state)} />
      {job.cashNgwee !== null && (state === 'picked_up' || state === 'at_door') && (
        <Banner tone="warn" icon="wallet" title={say(words.cash, { amount: formatKwacha(job.cashNgwee) })}>
          {words.cashHow}
        </Banner>
      )}
      {state === 'at_door' && <Handover job={job} entries={entries} />}
      {state === 'at_shop' && (
        <Banner icon="basket" title={say(words.orderNumber, { number: job.orderId.slice(-4).toUpperCase() })}>
          <p className="text-body">{say(words.items, { count: job.items })}</p>
        </Banner>
      )}
      {toShop ? (
        <StopCard key="shop" label={words.shopIs} icon="shop" stop={job.pickup} />
      ) : (
        <StopCard key="customer" label={words.customerIs} icon="pin" stop={job.dropOff} />
      )}
      {!toShop && job.note !== null && (
        <Banner tone="busy" icon="person" title={words.note}>
          <p className="text-body">{job.note}</p>
        </Banner>
      )}
      <p className="text-note text-ink-soft">{say(words.fee, { fee: formatKwacha(job.feeNgwee) })}</p>
      <GivingUp deliveryId={job.deliveryId} state={state} />
    </Page>
  );
}
