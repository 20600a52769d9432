import * as z from 'zod';
import { people } from '../demo/people.ts';
import { openHandset } from './index.ts';

const Env = z.object({
  HANDSET_PORT: z.coerce.number().int().min(0).max(65_535).default(4023),
  MOMO_URL: z.url().default('http://127.0.0.1:4021'),
  AIRTEL_URL: z.url().default('http://127.0.0.1:4025'),
  DATA_DIR: z.string().min(1).optional(),
});

const env = Env.safeParse(process.env);
if (!env.success) throw new Error(`bad configuration\n${z.prettifyError(env.error)}`);

const handset = await openHandset({
  port: env.data.HANDSET_PORT,
  wallets: { 'MTN MoMo': env.data.MOMO_URL, 'Airtel Money': env.data.AIRTEL_URL },
  dir: env.data.DATA_DIR,
  people,
  log: line => void process.stdout.write(`${line}\n`),
});
process.stdout.write(`listening on ${handset.url}\n`);

const stop = () => void handset.stop();
process.once('SIGTERM', stop).once('SIGINT', stop);
