import type { DeliveryState } from '@linka/contracts/deliveries';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, Sheet } from '../../../ui/index.ts';
import { ReasonSheet } from '../../../ui/reason/ReasonSheet.tsx';
import { canFail, canGiveBack } from '../jobs/progress.ts';
import { useReport } from '../jobs/use-report.ts';
import { words } from './words.ts';

const reasons = [
  words.reasonNobody,
  words.reasonAddress,
  words.reasonRefused,
  words.reasonAccident,
  words.reasonDamaged,
];

/** Before the pick-up a job can be given back; after it, it can only end with a reason. */
export function GivingUp({ deliveryId, state }: { deliveryId: string; state: DeliveryState }) {
  const report = useReport(deliveryId);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  if (!canGiveBack(state) && !canFail(state)) return null;
  const giveBack = async (): Promise<void> => {
    close();
    await report({ step: 'decline' });
    await navigate('/courier', { replace: true });
  };
  const fail = (reason: string): void => {
    close();
    void report({ step: 'failed', reason });
  };
  return (
    <div className="pt-4">
      <Button look="danger" wide onClick={() => setAsking(true)}>
        {canFail(state) ? words.fail : words.giveBack}
      </Button>
      {canFail(state) ? (
        <ReasonSheet
          open={asking}
          title={words.failTitle}
          consequence={words.failConsequence}
          presets={reasons}
          confirm={words.failConfirm}
          onClose={close}
          onReason={fail}
        />
      ) : (
        <Sheet
          open={asking}
          title={words.giveBackTitle}
          onClose={close}
          actions={
            <>
              <Button look="danger" wide onClick={() => void giveBack()}>
                {words.giveBackYes}
              </Button>
              <Button look="secondary" wide onClick={close}>
                {words.giveBackNo}
              </Button>
            </>
          }
        >
          <p>{words.giveBackDetail}</p>
        </Sheet>
      )}
    </div>
  );
}
