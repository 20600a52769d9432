import type { Part } from '../part.ts';
import { freePort } from '../../processes/free-port.ts';

export interface FakePart {
  /** Appends "name up" and "name down" to this file. */
  diary: string;
  /** Runs at the start, before it listens. */
  first?: string;
  /** Runs when somebody asks for its health. */
  onHealth?: string;
}

const SERVER = `
const { appendFileSync } = require('node:fs');
const note = what => appendFileSync(process.env.DIARY, process.env.NAME + ' ' + what + '\\n');
FIRST;
const server = require('node:http').createServer((req, res) => { ON_HEALTH; res.end('ok'); });
server.listen(Number(process.env.PORT), '127.0.0.1', () => note('up ' + process.pid));
process.on('SIGTERM', () => { note('down'); server.close(); server.closeAllConnections(); });`;

/** A small program that behaves as a part should, unless told otherwise. */
export async function fakePart(name: string, { diary, first = '', onHealth = '' }: FakePart): Promise<Part> {
  const port = await freePort();
  return {
    name,
    url: `http://127.0.0.1:${String(port)}`,
    health: '/health/ready',
    args: ['-e', SERVER.replace('FIRST', first).replace('ON_HEALTH', onHealth)],
    env: { NAME: name, PORT: String(port), DIARY: diary },
  };
}
