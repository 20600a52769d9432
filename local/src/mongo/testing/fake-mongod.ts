/** Takes the arguments we give `mongod` and serves as it would, for machines that have none. */
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cursors } from '../commands/cursors.ts';
import { Catalog } from '../storage/catalog.ts';
import { Store } from '../storage/store.ts';
import { listen } from '../wire/listen.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: { dbpath: text, logpath: text, logappend: flag, port: text, bind_ip: text, nounixsocket: flag },
});
const folder = values.dbpath ?? '';
const store = new Store(join(folder, 'fake'), () => process.exit(1));
const server = { catalog: new Catalog(store), cursors: new Cursors(), now: () => new Date() };
writeFileSync(join(folder, 'mongod.lock'), String(process.pid));
process.on('SIGINT', () => void store.close().then(() => process.exit(0)));
await listen(server, () => undefined, Number(values.port));
