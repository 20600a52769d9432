import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../../lib/text/index.ts';
import { AmountForm } from '../../../ui/amount/AmountForm.tsx';
import { Sheet } from '../../../ui/index.ts';
import { words } from './words.ts';

interface HandInSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly mostNgwee: number;
  readonly onClose: () => void;
  readonly onAmount: (amountNgwee: number) => void;
}

/** How much was counted: all of it, unless something else is typed. */
export function HandInSheet({ open, title, mostNgwee, onClose, onAmount }: HandInSheetProps) {
  const most = formatKwacha(mostNgwee);
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <AmountForm
        leastNgwee={1}
        mostNgwee={mostNgwee}
        label={words.amount}
        hint={say(words.amountHint, { most })}
        wrong={say(words.amountWrong, { most })}
        confirm={words.confirm}
        onAmount={onAmount}
      />
    </Sheet>
  );
}
