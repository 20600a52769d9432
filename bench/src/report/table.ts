import type { Row } from './row.ts';

const HEAD = ['what', 'value', 'peer', 'ratio', 'target', 'met'];

/** The rows as a Markdown table that is also easy to read in a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(row => [row.what, row.value, row.peer, row.ratio, row.target, met(row)])];
  const widths = HEAD.map((_, column) => Math.max(...cells.map(line => line[column]?.length ?? 0)));
  const line = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

const met = (row: Row): string => (row.met === undefined ? '' : row.met ? 'yes' : 'NO');
