import { keepLite, liteChoices, useLite, useLiteChoice } from '../../lib/lite/index.ts';
import { Choice, Section } from '../../ui/index.ts';
import { words } from './words.ts';

/** Pictures on tap: as the network is, or as the person says. */
export function LiteSetting() {
  const choice = useLiteChoice();
  const lite = useLite();
  return (
    <Section title={words.lite}>
      <p className="text-ink-soft">{words.liteHint}</p>
      <Choice
        label={words.lite}
        value={choice}
        options={liteChoices.map(value => ({ value, label: words[value] }))}
        onChange={keepLite}
      />
      <p role="status" className="text-note text-ink-soft">
        {choice === 'auto' && (lite ? words.autoOn : words.autoOff)}
      </p>
    </Section>
  );
}
