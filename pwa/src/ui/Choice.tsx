import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';

interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side: native radio buttons, so arrow keys work. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap rounded-control border-2 border-edge bg-surface p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(option => (
        <label
          key={option.value}
          className={cx(
            'flex min-h-11 flex-1 items-center justify-center gap-2 rounded-[0.6rem] px-3 text-note font-semibold has-focus-visible:outline-3 has-focus-visible:outline-primary',
            option.value === value ? 'bg-primary text-on-primary' : 'text-ink',
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly on: boolean;
  readonly busy?: boolean;
  readonly onChange: (on: boolean) => void;
}

export const Switch = ({ label, hint, on, busy = false, onChange }: SwitchProps) => (
  <label className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2">
    <span className="min-w-0 flex-1 basis-40">
      <span className="block font-semibold">{label}</span>
      {hint && <span className="block text-note text-ink-soft">{hint}</span>}
    </span>
    <input
      type="checkbox"
      role="switch"
      className="peer sr-only"
      checked={on}
      disabled={busy}
      onChange={event => onChange(event.target.checked)}
    />
    <span
      aria-hidden="true"
      className="h-8 w-14 shrink-0 rounded-full bg-edge p-1 transition-colors peer-checked:bg-primary peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:opacity-50 peer-checked:*:translate-x-6"
    >
      <span className="block size-6 rounded-full bg-surface transition-transform" />
    </span>
  </label>
);
