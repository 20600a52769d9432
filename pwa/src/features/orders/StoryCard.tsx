import { useEffect, useRef, type ReactNode } from 'react';
import { feel } from '../../lib/haptics/index.ts';
import { Banner, cx, Icon, tones, type IconName, type Tone } from '../../ui/index.ts';
import type { Story } from './story.ts';

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'receipt',
  good: 'check',
  busy: 'clock',
  warn: 'wallet',
  bad: 'alert',
  copper: 'pin',
};

/** The headline of an order. Read out, and felt, whenever it changes. */
export function StoryCard({ story, children }: { story: Story; children?: ReactNode }) {
  const { title, tone } = story;
  const told = useRef(title);
  useEffect(() => {
    if (told.current === title) return;
    told.current = title;
    feel(tone === 'bad' ? 'bad' : 'good');
  }, [title, tone]);
  return (
    <div className="space-y-3" role="status">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <span
          className={cx(
            'mt-0.5 flex size-12 shrink-0 items-center justify-center rounded-full',
            tones[story.tone],
          )}
        >
          <Icon name={icons[story.tone]} size={26} />
        </span>
        <div className="min-w-0 flex-1 basis-48 space-y-1">
          <h2 className="text-title font-extrabold tracking-tight text-balance">{story.title}</h2>
          {story.detail !== '' && <p className="text-ink-soft">{story.detail}</p>}
        </div>
      </div>
      {children}
      {story.refund !== null && <Banner tone="warn" icon="wallet" title={story.refund} />}
    </div>
  );
}
