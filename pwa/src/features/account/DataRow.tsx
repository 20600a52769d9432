import { Card, LinkRow } from '../../ui/index.ts';
import { words } from './words.ts';

export const DataRow = () => (
  <Card flush>
    <LinkRow to="/data">
      <span className="block font-semibold">{words.data}</span>
      <span className="block text-note text-ink-soft">{words.dataHint}</span>
    </LinkRow>
  </Card>
);
