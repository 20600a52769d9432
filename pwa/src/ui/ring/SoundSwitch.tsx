import { ringer } from '../../lib/ring/index.ts';
import { IconButton } from '../Button.tsx';
import { words } from './words.ts';

/** Turns the bell of this device on and off. Turning it on is a tap, so it also lets the sound out. */
export const SoundSwitch = ({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) => (
  <IconButton
    icon={on ? 'bell' : 'bellOff'}
    label={words.sound}
    aria-pressed={on}
    onClick={() => {
      ringer.unlock();
      onChange(!on);
    }}
  />
);
