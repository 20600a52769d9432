import { say } from '../../lib/text/index.ts';
import { share } from '../../lib/share/index.ts';
import { cx, Icon, useToast } from '../../ui/index.ts';
import { words } from './words.ts';

interface ShareButtonProps {
  readonly what: string;
  readonly path: string;
  /** Beside a product it stands back. */
  readonly quiet?: boolean;
}

/** Sends a shop or a product on to somebody; the link opens there without Linka being installed. */
export function ShareButton({ what, path, quiet = false }: ShareButtonProps) {
  const show = useToast();
  const tell = async (): Promise<void> => {
    const shared = await share(what, path);
    if (shared === 'copied') show(words.copied);
    if (shared === 'failed') show(words.notShared);
  };
  return (
    <button
      type="button"
      aria-label={say(words.share, { what })}
      onClick={() => void tell()}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full',
        quiet ? '-mt-2 -mr-2 size-11 text-ink-soft hover:bg-sunken' : 'size-12 border-2 border-edge',
      )}
    >
      <Icon name="share" size={quiet ? 20 : 22} />
    </button>
  );
}
