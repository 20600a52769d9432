import { Button, Section } from '../../../ui/index.ts';
import { words } from './words.ts';

export const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => (
  <Section title={words.saveTitle}>
    <div className="space-y-5">
      <p>{words.saveLead}</p>
      <ul className="tabular grid grid-cols-2 gap-2 font-mono">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button wide onClick={onKept}>
        {words.saved}
      </Button>
    </div>
  </Section>
);
