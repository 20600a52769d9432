import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { cx } from './cx.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Words that say what to do; they are read out when they appear. */
  readonly error?: string | undefined;
  readonly lead?: ReactNode;
}

const box = (wrong: boolean): string =>
  cx(
    'min-h-12 w-full rounded-control border-2 bg-surface px-3.5 py-2.5 text-body text-ink placeholder:text-ink-soft',
    wrong ? 'border-danger' : 'border-edge focus:border-primary',
  );

const describe = (id: string, { hint, error }: FieldProps): string | undefined =>
  cx(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;

const Around = ({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) => (
  <div className="space-y-1.5">
    <label htmlFor={id} className="block font-semibold">
      {label}
    </label>
    {children}
    {hint !== undefined && (
      <p id={`${id}-hint`} className="text-note text-ink-soft">
        {hint}
      </p>
    )}
    <p id={`${id}-error`} role="alert" className="text-note font-semibold text-danger empty:hidden">
      {error}
    </p>
  </div>
);

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>;

/** One line of text with its label above, a hint, and an error that is tied to it. */
export function TextField({ label, hint, error, lead, ...rest }: TextFieldProps) {
  const id = useId();
  const words = { label, hint, error };
  return (
    <Around id={id} {...words}>
      <div className="relative">
        {lead !== undefined && (
          <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-ink-soft">
            {lead}
          </span>
        )}
        <input
          {...rest}
          id={id}
          className={cx(box(error !== undefined), lead !== undefined && 'pl-12')}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describe(id, words)}
        />
      </div>
    </Around>
  );
}

type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id'>;

export function TextArea({ label, hint, error, ...rest }: TextAreaProps) {
  const id = useId();
  const words = { label, hint, error };
  return (
    <Around id={id} {...words}>
      <textarea
        rows={2}
        {...rest}
        id={id}
        className={box(error !== undefined)}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describe(id, words)}
      />
    </Around>
  );
}
