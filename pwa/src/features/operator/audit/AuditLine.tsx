import type { AuditEntry } from '@linka/contracts/audit';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { useNow } from '../../../offline/hooks/index.ts';
import { words } from './words.ts';

/** Ids stand as they are: they are what somebody who looks into a matter searches for. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const now = useNow(60_000);
  const detail = Object.entries(entry.detail).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{entry.act}</span>
        <time dateTime={entry.at} className="text-note text-ink-soft">
          {momentInWords(entry.at, now)}
        </time>
      </p>
      <p className="text-note break-words text-ink-soft">
        {[say(words.to, { subject: entry.subject }), say(words.who, { actor: entry.actor }), ...detail].join(
          ' · ',
        )}
      </p>
    </li>
  );
}
