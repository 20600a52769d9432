const COLOURS = [36, 35, 33, 32, 34, 96, 95, 93, 92, 94];
const WIDTH = 12;
const WARN = 40;

/** A coloured, padded name to stand before lines. Without a terminal (a file, CI) it has no colour. */
export function prefix(name: string, index: number, coloured: boolean): string {
  const padded = name.slice(0, WIDTH).padEnd(WIDTH);
  return coloured ? `\x1b[${String(COLOURS[index % COLOURS.length])}m${padded}\x1b[0m ` : `${padded} `;
}

/**
 * A line of a part for people: pino's JSON becomes its message and error. Nothing for lines below a warning unless
 * `everything` is asked for; lines that are not JSON are always shown, as they are what a crash prints.
 */
export function forPeople(line: string, everything: boolean): string | undefined {
  const record = asRecord(line);
  if (!record) return line;
  const level = typeof record.level === 'number' ? record.level : WARN;
  if (level < WARN && !everything) return undefined;
  const error = record.err as { message?: string; stack?: string } | undefined;
  const said = [text(record.msg), level >= WARN ? text(error?.stack ?? error?.message) : ''].filter(Boolean);
  return `${level >= WARN ? 'WARNING ' : ''}${said.join(' – ')}${request(record)}`;
}

function request(record: Record<string, unknown>): string {
  const req = record.req as { method?: string; url?: string } | undefined;
  const res = record.res as { statusCode?: number } | undefined;
  return req?.url ? ` (${text(req.method)} ${req.url} → ${String(res?.statusCode ?? '…')})` : '';
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function asRecord(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
