import { parse } from 'yaml';
import * as z from 'zod';
import { readText } from './files.ts';
import { interpolate } from './made-env.ts';

const Service = z.looseObject({
  build: z
    .object({
      context: z.literal('.'),
      dockerfile: z.string(),
      args: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  deploy: z.object({ resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string() }) }) }),
});
export type Service = z.infer<typeof Service>;

const Compose = z.looseObject({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
});

export const composeText = readText('docker-compose.yml');

/** docker-compose.yml as YAML says it: aliases and merge keys resolved, nothing interpolated. */
export const rawCompose = (): unknown => parse(composeText, { merge: true });

/** docker-compose.yml as Compose would run it under these variables. */
export function readCompose(env: ReadonlyMap<string, string>) {
  const text = JSON.stringify(rawCompose(), (_key, value: unknown) =>
    typeof value === 'string' ? interpolate(value, env) : value,
  );
  return Compose.parse(JSON.parse(text));
}

/** The workspace whose server a service runs, if it is one of ours. */
export const workspaceOf = (service: Service): string | undefined => service.build?.args.WORKSPACE;
