import type { After } from '../cleanup.ts';
import type { Server } from '../database/server.ts';
import type { Row } from '../report/row.ts';
import type { Effort } from '../settings.ts';

export interface Context {
  readonly server: Server;
  readonly effort: Effort;
}

/** Measures one thing and answers its lines of the table. What it starts, it leaves to `after`. */
export type Scenario = (context: Context, after: After) => Promise<Row[]>;
