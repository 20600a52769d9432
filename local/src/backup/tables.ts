import type { ClientBase } from 'pg';

export interface Table {
  /** As SQL writes it. */
  readonly name: string;
  /** Those that are stored: what is computed from others comes back by itself. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Tables of our own in a schema, each after those it refers to, so that rows can be put back in this order. */
export async function tablesOf(client: ClientBase, schema: string): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(
    `SELECT c.oid::regclass::text AS name,
            (SELECT json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod))
                             ORDER BY a.attnum)
             FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
                  WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
     FROM pg_class c
     WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY 1`,
    [schema],
  );
  const sorted: Table[] = [];
  const placed = new Set<string>();
  while (sorted.length < rows.length) {
    const next = rows.find(({ name, needs }) => !placed.has(name) && needs.every(need => placed.has(need)));
    if (!next) throw new Error('these tables refer to each other in a circle');
    placed.add(next.name);
    sorted.push({ name: next.name, columns: next.columns });
  }
  return sorted;
}
