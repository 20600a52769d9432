import { useId, useState } from 'react';
import { Button } from '../Button.tsx';
import { TextArea } from '../Field.tsx';
import { Sheet } from '../Sheet.tsx';
import { words } from './words.ts';

interface ReasonSheetProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from it, before the person chooses. */
  readonly consequence: string;
  readonly presets: readonly string[];
  readonly confirm: string;
  readonly most?: number;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** Asks why: a common reason by one tap, or own words. Nothing happens before the last button. */
export const ReasonSheet = (props: ReasonSheetProps) => (
  <Sheet open={props.open} title={props.title} onClose={props.onClose}>
    <ReasonForm {...props} />
  </Sheet>
);

function ReasonForm({ consequence, presets, confirm, most = 200, onClose, onReason }: ReasonSheetProps) {
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  const [own, setOwn] = useState('');
  const [missing, setMissing] = useState(false);
  const reason = (chosen ?? own).trim();
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={event => {
        event.preventDefault();
        if (reason === '') setMissing(true);
        else onReason(reason);
      }}
    >
      <p>{consequence}</p>
      <fieldset className="space-y-2">
        <legend className="pb-2 font-semibold">{words.why}</legend>
        {[...presets, undefined].map(preset => (
          <label
            key={preset ?? ''}
            className="flex min-h-12 items-center gap-3 rounded-control border-2 border-edge px-4 py-2 has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-ink has-focus-visible:outline-3 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={name}
              className="size-5 shrink-0 accent-(--primary)"
              checked={chosen === preset}
              onChange={() => setChosen(preset)}
            />
            {preset ?? words.other}
          </label>
        ))}
      </fieldset>
      {chosen === undefined && (
        <TextArea
          label={words.own}
          maxLength={most}
          value={own}
          error={missing && reason === '' ? words.missing : undefined}
          onChange={event => setOwn(event.target.value)}
        />
      )}
      <div className="flex flex-col gap-2 pb-2">
        <Button type="submit" look="danger" wide>
          {confirm}
        </Button>
        <Button look="secondary" wide onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
