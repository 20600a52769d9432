import { say } from '../../lib/text/index.ts';
import { Banner } from '../Badge.tsx';
import { Button } from '../Button.tsx';
import { words } from './words.ts';

export interface PendingNoteProps {
  /** What the person decided, in the words of the feature. */
  readonly what: string;
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly detail: string | null;
  /** Puts a refused one away. */
  readonly onDismiss?: () => void;
}

/** A decision that is not known at Linka yet, or was not taken there: never silently lost, never shown as done. */
export const PendingNote = ({ what, state, detail, onDismiss }: PendingNoteProps) => (
  <Banner
    live
    tone={state === 'refused' ? 'bad' : 'warn'}
    icon={state === 'refused' ? 'alert' : 'clock'}
    title={say(words[state], { what })}
    action={
      state === 'refused' &&
      onDismiss && (
        <Button look="secondary" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      )
    }
  >
    {state === 'refused' ? detail : words.detail}
  </Banner>
);
