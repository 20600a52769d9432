import type { CourierJob, HandoverProof } from '@linka/contracts/deliveries';
import { useState } from 'react';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { Banner, Button, Card } from '../../../ui/index.ts';
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
  const refusal = entries.findLast(
    entry => entry.state === 'refused' && stepOf(entry)?.step === 'delivered',
  )?.failure;
  const wrong = refusal?.id === 'wrong_proof' ? words.wrong : refusal?.detail;
  const locked = refusal?.id === 'proof_locked';
  const prove = (proof: HandoverProof): void => {
    setScanning(false);
    void report({ step: 'delivered', proof });
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
        {canScan() && (
          <Button wide icon="camera" onClick={() => setScanning(true)}>
            {words.scan}
          </Button>
        )}
        {!locked && (
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
