import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

const looks = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong active:bg-primary-strong',
  secondary: 'border-2 border-edge bg-surface text-ink hover:bg-sunken active:bg-sunken',
  quiet: 'text-primary hover:bg-primary-soft active:bg-primary-soft',
  danger: 'border-2 border-danger bg-surface text-danger hover:bg-danger-soft active:bg-danger-soft',
} as const;

interface Look {
  readonly look?: keyof typeof looks;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

const shape = ({ look = 'primary', wide }: Look): string =>
  cx(
    'inline-flex min-h-12 items-center justify-center gap-2 rounded-control px-5 py-2.5 text-center text-body font-semibold transition-colors',
    'disabled:border-0 disabled:bg-sunken disabled:text-ink-soft aria-disabled:opacity-60',
    looks[look],
    wide && 'w-full',
  );

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { readonly busy?: boolean };

/** A button of at least 48 px. `busy` keeps its place and its width and refuses a second tap. */
export function Button({ look, wide, icon, busy = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={shape({ children, ...(look && { look }), ...(wide && { wide }) })}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} size={20} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & Omit<LinkProps, 'className'>;

/** A link that looks like a button, because it leads to another page. */
export const ButtonLink = ({ look, wide, icon, children, ...rest }: ButtonLinkProps) => (
  <Link {...rest} className={shape({ children, ...(look && { look }), ...(wide && { wide }) })}>
    {icon && <Icon name={icon} size={20} />}
    {children}
  </Link>
);

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A round control with only a picture; its words are for those who do not see it. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    className="inline-flex size-11 items-center justify-center rounded-full text-ink hover:bg-sunken disabled:text-edge"
  >
    <Icon name={icon} />
  </button>
);

const Spinner = () => (
  <span
    aria-hidden="true"
    className="size-5 animate-spin rounded-full border-[3px] border-current border-r-transparent"
  />
);
