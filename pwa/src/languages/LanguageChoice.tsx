import { useEffect, useRef, useState } from 'react';
import { locale, say } from '../lib/text/index.ts';
import { useSetting } from '../offline/hooks/index.ts';
import { Choice, Section } from '../ui/index.ts';
import { languages } from './languages.ts';
import { switchTo, tagSpoken, useLanguage } from './switch.ts';
import { words } from './words.ts';

/** A switch draws the screen anew; whoever chose by keyboard goes on where they were. */
let justSwitched = false;

/**
 * Which language Linka speaks, each under its own name, and which of them nobody has read yet. `small` where it stands
 * above something else: no heading, and no more is said than concerns the language spoken.
 */
export function LanguageChoice({ small = false }: { readonly small?: boolean }) {
  const spoken = useLanguage();
  const [, keep] = useSetting('language');
  const [failed, setFailed] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justSwitched) group.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    justSwitched = false;
  }, []);

  const choose = async (tag: string): Promise<void> => {
    justSwitched = true;
    const switched = await switchTo(tag);
    setFailed(!switched);
    if (switched) await keep(tagSpoken());
    else justSwitched = false;
  };

  const unread = languages.filter(({ tag, read }) => !read && (!small || tag === spoken));
  const choice = (
    <div ref={group} className="space-y-2">
      <Choice
        label={words.title}
        value={spoken}
        options={languages.map(({ tag, name }) => ({ value: tag, label: <span lang={tag}>{name}</span> }))}
        onChange={tag => void choose(tag)}
      />
      {unread.length > 0 && (
        <p className="text-note text-ink-soft">
          {say(words.unread, { languages: listed(unread.map(({ name }) => name)) })}
        </p>
      )}
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {failed && words.failed}
      </p>
    </div>
  );
  return small ? choice : <Section title={words.title}>{choice}</Section>;
}

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(names);
