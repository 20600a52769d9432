import { useState } from 'react';
import { keepTheme, readTheme, themes } from '../../lib/theme.ts';
import { Choice } from '../../ui/index.ts';
import { words } from './words.ts';

export function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme);
  return (
    <Choice
      label={words.look}
      value={theme}
      options={themes.map(value => ({ value, label: words[value] }))}
      onChange={next => {
        keepTheme(next);
        setTheme(next);
      }}
    />
  );
}
