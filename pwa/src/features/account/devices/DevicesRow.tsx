import { Card, LinkRow } from '../../../ui/index.ts';
import { words } from './words.ts';

export const DevicesRow = () => (
  <Card flush>
    <LinkRow to="/account/devices">
      <span className="block font-semibold">{words.title}</span>
      <span className="block text-note text-ink-soft">{words.hint}</span>
    </LinkRow>
  </Card>
);
