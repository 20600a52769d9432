import { say } from '../../lib/text/index.ts';
import { Badge, TextField } from '../../ui/index.ts';
import { networkOf } from './rules.ts';
import { words } from './words.ts';

const names = { mtn: 'MTN', airtel: 'Airtel', zamtel: 'Zamtel' } as const;

interface PayingNumberProps {
  readonly typed: string;
  readonly wrong: boolean;
  readonly onChange: (typed: string) => void;
}

/** Which wallet pays: one's own, or anybody's who is near to answer the prompt. */
export function PayingNumber({ typed, wrong, onChange }: PayingNumberProps) {
  const network = networkOf(typed);
  return (
    <div className="space-y-2">
      <TextField
        label={words.number}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={typed}
        onChange={event => onChange(event.target.value)}
        hint={words.numberHint}
        error={wrong ? words.numberWrong : undefined}
      />
      <p role="status">
        {network === 'mtn' && <Badge tone="good">{words.isMtn}</Badge>}
        {network !== undefined && network !== 'mtn' && (
          <span className="text-note font-semibold text-warn">
            {say(words.otherNetwork, { network: names[network] })}
          </span>
        )}
      </p>
    </div>
  );
}
