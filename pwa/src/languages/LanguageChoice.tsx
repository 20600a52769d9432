import { useEffect, useRef, useState } from 'react';
import { locale, say } from '../lib/text/index.ts';
import { useSetting } from '../offline/hooks/index.ts';
import { Choice, Section } from '../ui/index.ts';
import { languages } from './languages.ts';
import { switchTo, useLanguage } from './switch.ts';
import { words } from './words.ts';

/** A switch draws the screen anew; whoever chose by keyboard goes on where they were. */
let justSwitched = false;

/** Which language Linka speaks, each under its own name, and which of them nobody has read yet. */
export function LanguageChoice() {
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
    if (switched) await keep(tag);
    else justSwitched = false;
  };

  return (
    <Section title={words.title}>
      <div ref={group} className="space-y-2">
        <Choice
          label={words.title}
          value={spoken}
          options={languages.map(({ tag, name }) => ({ value: tag, label: <span lang={tag}>{name}</span> }))}
          onChange={tag => void choose(tag)}
        />
        <p className="text-note text-ink-soft">{say(words.unread, { languages: unread() })}</p>
        <p role="alert" className="font-semibold text-danger empty:hidden">
          {failed && words.failed}
        </p>
      </div>
    </Section>
  );
}

const unread = (): string =>
  new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(
    languages.filter(({ read }) => !read).map(({ name }) => name),
  );
