import { formatKwacha } from '@linka/contracts/money';
import { formatPhone } from '@linka/contracts/phone';
import { say } from '../../../lib/text/index.ts';
import { AmountForm } from '../../../ui/amount/AmountForm.tsx';
import { Sheet } from '../../../ui/index.ts';
import { words } from './words.ts';

interface PayOutSheetProps {
  readonly open: boolean;
  readonly msisdn: string;
  readonly leastNgwee: number;
  readonly mostNgwee: number;
  readonly onClose: () => void;
  readonly onAmount: (amountNgwee: number) => void;
}

/** How much; the number is named once more before anything goes out. */
export function PayOutSheet(props: PayOutSheetProps) {
  const { open, msisdn, leastNgwee, mostNgwee, onClose, onAmount } = props;
  const bounds = { least: formatKwacha(leastNgwee), most: formatKwacha(mostNgwee) };
  return (
    <Sheet open={open} title={words.payOut} onClose={onClose}>
      <AmountForm
        leastNgwee={leastNgwee}
        mostNgwee={mostNgwee}
        label={words.amount}
        hint={say(words.amountHint, bounds)}
        wrong={say(words.amountWrong, bounds)}
        confirm={say(words.confirm, { number: formatPhone(msisdn) })}
        onAmount={onAmount}
      />
    </Sheet>
  );
}
