import type { AuditAct, AuditEntry } from '@linka/contracts/audit';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  append: sqlFile(import.meta.url, 'append'),
  list: sqlFile(import.meta.url, 'list'),
};

export interface Deed {
  /** The account that did it, or `command:<name>`. */
  readonly actor: string;
  readonly act: AuditAct;
  /** The id of what it was done to. */
  readonly subject: string;
  /** What else must be known later: ids, numbers, states. Nothing that names a person. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

type Row = Omit<AuditEntry, 'at'> & { readonly at: Date };

/** The audit log: it can be added to and read. */
export class AuditStore {
  constructor(private readonly db: Queries) {}

  append({ detail = {}, ...deed }: Deed) {
    return this.db.none(sql.append, { ...deed, detail });
  }
  /** A hundred lines, newest first. */
  list({ before, subject }: { before?: number | undefined; subject?: string | undefined }) {
    return this.db.any<Row>(sql.list, { before: before ?? null, subject: subject ?? null });
  }
}
