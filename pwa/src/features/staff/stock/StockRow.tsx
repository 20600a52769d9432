import type { StockChange, StockItem } from '@linka/contracts/catalogue';
import { formatKwacha } from '@linka/contracts/money';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { useOnline, useServices } from '../../../offline/hooks/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { Badge, Button } from '../../../ui/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { ChangeSheet } from './ChangeSheet.tsx';
import { SaleSwitch } from './SaleSwitch.tsx';
import { words } from './words.ts';

interface StockRowProps {
  readonly shopId: string;
  readonly item: StockItem;
  readonly entries: readonly StoredEntry[];
}

export function StockRow({ shopId, item, entries }: StockRowProps) {
  const { outbox } = useServices();
  const online = useOnline();
  const [changing, setChanging] = useState(false);
  const name = `${item.productName} ${item.variantName}`.trim();
  const change = (body: StockChange): void =>
    void outbox.send('changeStock', { params: { shopId, sku: item.sku }, body });
  return (
    <li className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-lift">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="font-bold">{item.productName}</p>
          <p className="text-note text-ink-soft">{item.variantName}</p>
        </div>
        <p className="tabular text-lead font-bold">{formatKwacha(item.priceNgwee)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone={item.available === 0 ? 'bad' : item.available <= 5 ? 'warn' : 'plain'}>
          {say(words.left, { count: item.available })}
        </Badge>
        {item.reserved > 0 && (
          <span className="text-note text-ink-soft">{say(words.aside, { count: item.reserved })}</span>
        )}
      </div>
      {entries
        .filter(({ failure }) => failure !== null || !online)
        .map(({ id, state, failure }) => (
          <PendingNote
            key={id}
            what={words.changed}
            state={state}
            detail={failure?.detail ?? null}
            onDismiss={() => void outbox.withdraw(other => other.id === id)}
          />
        ))}
      <div className="flex items-center justify-between gap-4 border-t border-line pt-3">
        <SaleSwitch name={name} on={item.onSale} onChange={onSale => change({ onSale })} />
        <Button
          look="secondary"
          aria-label={say(words.changeOne, { item: name })}
          onClick={() => setChanging(true)}
        >
          {words.change}
        </Button>
      </div>
      <ChangeSheet
        open={changing}
        name={name}
        item={item}
        onClose={() => setChanging(false)}
        onChange={body => {
          setChanging(false);
          change(body);
        }}
      />
    </li>
  );
}
