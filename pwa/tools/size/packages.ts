import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';

const LIBRARY = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const OURS = /(?:^|\/)(contracts|pwa)\/src\/([^/]+)|(?:^|\.\.\/)src\/([^/]+\/?[^/]*)/;

/** Whose a source is: a library by its name, our own code by its folder. */
export function ownerOf(source: string): string {
  const library = LIBRARY.exec(source)?.[1];
  if (library !== undefined) return library;
  const [, workspace, folder, own] = OURS.exec(source) ?? [];
  if (workspace === 'contracts') return `linka contracts/${folder ?? ''}`;
  return `linka ${own ?? folder ?? source}`;
}

/** Characters of a built file by whose they are, as its source map says. */
export function shares(code: string, map: string): ReadonlyMap<string, number> {
  const lines = code.split('\n');
  const found = new Map<string, number>();
  let last: { readonly line: number; readonly column: number; readonly owner: string } | undefined;
  const add = (owner: string, count: number): void => void found.set(owner, (found.get(owner) ?? 0) + count);
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    if (last?.line === generatedLine) add(last.owner, generatedColumn - last.column);
    else if (last) add(last.owner, (lines[last.line - 1] ?? '').length - last.column);
    last = {
      line: generatedLine,
      column: generatedColumn,
      owner: source === null ? 'the bundler' : ownerOf(source),
    };
  });
  if (last) add(last.owner, (lines[last.line - 1] ?? '').length - last.column);
  return found;
}
