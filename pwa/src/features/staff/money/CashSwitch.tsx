import { useServices } from '../../../offline/hooks/index.ts';
import { Card, Switch } from '../../../ui/index.ts';
import { words } from './words.ts';

/** Whether the shop is paid in cash at the door, which its owner decides. */
export function CashSwitch({ shopId, takesCash }: { shopId: string; takesCash: boolean }) {
  const { outbox } = useServices();
  return (
    <Card as="section" label={words.cash}>
      <Switch
        label={words.cash}
        hint={takesCash ? words.cashOn : words.cashOff}
        on={takesCash}
        onChange={next => void outbox.send('setShopCash', { params: { shopId }, body: { takesCash: next } })}
      />
    </Card>
  );
}
