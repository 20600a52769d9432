import { listAudit } from '@linka/contracts/audit';
import { ok } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { route, type Route } from '../platform/http/index.ts';
import { AuditStore } from './store.ts';

/** Operators read what was done. */
export const auditRoutes = ({ db }: Pick<Deps, 'db'>): Route[] => [
  route(listAudit, {
    run: async ({ query }) => {
      const rows = await new AuditStore(db).list(query);
      return ok({ entries: rows.map(row => ({ ...row, at: row.at.toISOString() })) });
    },
  }),
];
