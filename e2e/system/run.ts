import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Run = z.object({
  app: z.url(),
  gateway: z.url(),
  momo: z.url(),
  airtel: z.url(),
  delivery: z.url(),
  handset: z.url(),
  shops: z.array(z.object({ id: z.string(), name: z.string(), url: z.url() })),
});

/** Where the parts of the running system are. */
export const run = Run.parse(JSON.parse(readFileSync(process.env.LINKA_RUN ?? '', 'utf8')));
