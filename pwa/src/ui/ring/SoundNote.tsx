import { ringer } from '../../lib/ring/index.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { words } from './words.ts';

interface SoundNoteProps {
  readonly on: boolean;
  readonly ready: boolean;
  readonly onTurnOn: () => void;
}

/** Says, and lets mend, that new work will make no sound. */
export function SoundNote({ on, ready, onTurnOn }: SoundNoteProps) {
  if (on && ready) return null;
  const turnOn = (): void => {
    ringer.unlock();
    onTurnOn();
  };
  return (
    <div className="flex items-center gap-x-3 gap-y-2 rounded-card bg-warn-soft px-4 py-3 text-warn">
      <Icon name={on ? 'bell' : 'bellOff'} />
      <p className="min-w-0 flex-1 text-note font-semibold">{on ? words.tap : words.off}</p>
      <Button look="secondary" onClick={turnOn}>
        {words.turnOn}
      </Button>
    </div>
  );
}
