import type { CourierJob, HandoverProof } from '@linka/contracts/deliveries';
import { formatKwacha } from '@linka/contracts/money';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { Banner, Button, Card, Switch } from '../../../ui/index.ts';
import { stepOf } from '../jobs/progress.ts';
import { useReport } from '../jobs/use-report.ts';
import { PinForm } from './PinForm.tsx';
import { canScan } from './qr-reader.ts';
import { ScanSheet } from './ScanSheet.tsx';
import { words } from './words.ts';

interface HandoverProps {
  readonly job: CourierJob;
  readonly entries: readonly StoredEntry[];
}

/** The goods change hands, and it is proved: by the code on the customer's screen, or by the PIN they read aloud. */
export function Handover({ job, entries }: HandoverProps) {
  const report = useReport(job.deliveryId);
  const [scanning, setScanning] = useState(false);
  // An order that is paid at the door is proved only once the courier says that they have the cash.
  const [taken, setTaken] = useState(job.cashNgwee === null);
  const refusal = entries.findLast(
    entry => entry.state === 'refused' && stepOf(entry)?.step === 'delivered',
  )?.failure;
  const wrong = refusal?.id === 'wrong_proof' ? words.wrong : refusal?.detail;
  const locked = refusal?.id === 'proof_locked';
  const prove = (proof: HandoverProof): void => {
    setScanning(false);
    void report({
      step: 'delivered',
      proof,
      ...(job.cashNgwee === null ? {} : { cashNgwee: job.cashNgwee }),
    });
  };
  return (
    <Card as="section" label={words.title}>
      <div className="space-y-4">
        <p>{words.how}</p>
        {locked && (
          <Banner tone="bad" icon="alert" title={words.lockedTitle} live>
            {words.locked}
          </Banner>
        )}
        {job.cashNgwee !== null && (
          <Switch
            label={say(words.cashTaken, { amount: formatKwacha(job.cashNgwee) })}
            hint={words.cashFirst}
            on={taken}
            onChange={setTaken}
          />
        )}
        {taken && canScan() && (
          <Button wide icon="camera" onClick={() => setScanning(true)}>
            {words.scan}
          </Button>
        )}
        {taken && !locked && (
          <PinForm error={wrong} look={canScan() ? 'secondary' : 'primary'} onPin={pin => prove({ pin })} />
        )}
      </div>
      <ScanSheet
        open={scanning}
        orderId={job.orderId}
        onClose={() => setScanning(false)}
        onToken={token => prove({ token })}
      />
    </Card>
  );
}
