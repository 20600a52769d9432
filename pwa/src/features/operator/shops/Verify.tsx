import type { ShopRecord, Verification } from '@linka/contracts/shops';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Sheet } from '../../../ui/index.ts';
import { ReasonSheet } from '../../../ui/reason/ReasonSheet.tsx';
import { words } from './words.ts';

const reasons = [
  words.reasonPhone,
  words.reasonPosition,
  words.reasonServer,
  words.reasonDouble,
  words.reasonGoods,
];

/** The decision; each way is confirmed with the shop's name, because a list is easily tapped one line off. */
export function Verify({ shop, verification }: { shop: ShopRecord; verification: Verification }) {
  const { outbox } = useServices();
  const [asking, setAsking] = useState<'verify' | 'reject' | null>(null);
  const name = { shop: shop.name };
  const close = (): void => setAsking(null);
  const decide = (body: { verification: Verification; reason?: string }): void => {
    close();
    void outbox.send('verifyShop', { params: { shopId: shop.id }, body });
  };
  return (
    <div className="flex flex-wrap gap-3 *:flex-1">
      {verification !== 'verified' && (
        <Button icon="check" onClick={() => setAsking('verify')}>
          {verification === 'rejected' ? words.verifyAgain : words.verify}
        </Button>
      )}
      {verification !== 'rejected' && (
        <Button look="danger" onClick={() => setAsking('reject')}>
          {verification === 'verified' ? words.close : words.reject}
        </Button>
      )}
      <Sheet
        open={asking === 'verify'}
        title={say(words.verifyTitle, name)}
        onClose={close}
        actions={
          <>
            <Button wide onClick={() => decide({ verification: 'verified' })}>
              {say(words.verifyYes, name)}
            </Button>
            <Button wide look="secondary" onClick={close}>
              {words.verifyNo}
            </Button>
          </>
        }
      >
        <p>{say(words.verifyDetail, name)}</p>
      </Sheet>
      <ReasonSheet
        open={asking === 'reject'}
        title={say(words.rejectTitle, name)}
        consequence={say(verification === 'verified' ? words.closeDetail : words.rejectDetail, name)}
        presets={reasons}
        confirm={say(words.rejectYes, name)}
        most={300}
        onClose={close}
        onReason={reason => decide({ verification: 'rejected', reason })}
      />
    </div>
  );
}
