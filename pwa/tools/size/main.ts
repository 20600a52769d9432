import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { budgets, sum, weigh, type Weight } from './budget.ts';
import { readBuild, type Build } from './build.ts';
import { shares } from './packages.ts';

// What the built app weighs, beside its budget. Ends with 1 when it weighs too much.
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', '..', 'dist'));
if (!existsSync(join(folder, '.vite', 'manifest.json'))) {
  console.error(`There is no build in ${folder}. Build the app first: npm run build -w pwa`);
  process.exit(1);
}
const build = readBuild(folder);
const parts = [
  ['first load, until shops are on the screen', build.critical, budgets.critical],
  ['kept at the first visit (precache)', build.precached, budgets.precached],
] as const;

console.log('| what | files | raw | gzip | brotli | budget | met |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [what, files, budget] of parts) {
  const weight = sum(files.map(file => weigh(build.read(file))));
  const met = weight.brotli <= budget;
  if (!met) process.exitCode = 1;
  console.log(
    `| ${what} | ${files.length} | ${kb(weight.raw)} | ${kb(weight.gzip)} | ${kb(weight.brotli)} | ${kb(budget)} brotli | ${met ? 'yes' : 'NO'} |`,
  );
}
console.log('\nWhat the first load is made of:');
for (const [owner, weight] of heaviest(build)) console.log(`  ${kb(weight).padStart(9)}  ${owner}`);

/** The first load by whose it is: each file's compressed weight, shared out by characters. */
function heaviest({ critical, read }: Build): [string, number][] {
  const all = new Map<string, number>();
  for (const file of critical) {
    const bytes = read(file);
    const { brotli }: Weight = weigh(bytes);
    const parted = partsOf(file, bytes.toString());
    const total = [...parted.values()].reduce((a, b) => a + b, 0);
    for (const [owner, count] of parted)
      all.set(owner, (all.get(owner) ?? 0) + (brotli * count) / Math.max(1, total));
  }
  return [...all].sort(([, a], [, b]) => b - a).slice(0, 25);
}

function partsOf(file: string, code: string): ReadonlyMap<string, number> {
  if (file.endsWith('.css')) return new Map([['styles', 1]]);
  // The bundler's own few lines come without a map.
  const map = `${file}.map`;
  return existsSync(join(folder, map)) ? shares(code, build.read(map).toString()) : new Map([[file, 1]]);
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
