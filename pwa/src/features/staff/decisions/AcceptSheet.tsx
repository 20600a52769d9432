import { say } from '../../../lib/text/index.ts';
import { Sheet } from '../../../ui/index.ts';
import { words } from './words.ts';

const choices = [10, 20, 30, 45] as const;

interface AcceptSheetProps {
  readonly open: boolean;
  readonly number: string;
  readonly onClose: () => void;
  readonly onAccept: (readyInMinutes: number) => void;
}

/** One tap says both: we take it, and when it is packed. */
export const AcceptSheet = ({ open, number, onClose, onAccept }: AcceptSheetProps) => (
  <Sheet open={open} title={say(words.acceptTitle, { number })} onClose={onClose}>
    <div className="space-y-4 pb-2">
      <p>{words.acceptDetail}</p>
      <div className="grid grid-cols-2 gap-3">
        {choices.map(minutes => (
          <button
            key={minutes}
            type="button"
            className="tabular min-h-20 rounded-card bg-primary text-title font-bold text-on-primary hover:bg-primary-strong"
            onClick={() => onAccept(minutes)}
          >
            {say(words.minutes, { minutes })}
          </button>
        ))}
      </div>
    </div>
  </Sheet>
);
