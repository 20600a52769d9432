import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { words } from './words.ts';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/**
 * Rises from the bottom on a phone, stands in the middle on a tablet. A native dialog: it keeps the focus inside,
 * closes with Escape, and gives the focus back.
 */
export function Sheet({ open, title, onClose, children, actions }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={event => event.target === dialog.current && onClose()}
      className="m-0 mt-auto max-h-[88dvh] w-full max-w-none rounded-t-3xl bg-surface p-0 text-ink shadow-lift open:animate-rise sm:m-auto sm:max-w-lg sm:rounded-3xl"
    >
      {open && (
        <div className="flex max-h-[88dvh] flex-col">
          <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-5">
            <h2 id={titleId} className="flex-1 text-lead font-bold">
              {title}
            </h2>
            <IconButton icon="close" label={words.close} onClick={onClose} />
          </header>
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
          {actions && (
            <footer className="pad-bottom-safe flex flex-col gap-2 border-t border-line px-5 pt-3">
              {actions}
            </footer>
          )}
        </div>
      )}
    </dialog>
  );
}
