import { createServer } from 'node:http';
import { createGateway } from './gateway.ts';
import { readConfig } from './config.ts';
import { createLog } from './platform/log.ts';

const config = readConfig(process.env);
const log = createLog(config.LOG_LEVEL);
const gateway = await createGateway(config, log);
const server = createServer(gateway.app);
// A phone on a bad network sends slowly, but not for ever.
server.requestTimeout = 30_000;
server.headersTimeout = 15_000;

server.listen(config.PORT, config.HOST, () => log.info({ address: server.address() }, 'the gateway listens'));

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  server.close();
  // Streams never end by themselves; ordinary requests get a moment to finish.
  setTimeout(() => server.closeAllConnections(), 2000).unref();
  await gateway.stop();
  process.exit(0);
}
process.on('SIGTERM', signal => void stop(signal));
process.on('SIGINT', signal => void stop(signal));
