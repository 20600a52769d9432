import type { Secrets } from './secrets.ts';
import type { RunFile } from './run-file.ts';

/** The ports people get when nothing else has them. */
export const wantedPorts = {
  app: 8080,
  gateway: 4000,
  momo: 4021,
  delivery: 4022,
  handset: 4023,
  airtel: 4025,
  shops: 3000,
};

/** What the list of parts is made from. */
export interface System {
  /** The repository's folder. */
  root: string;
  /** Where the system keeps its data. */
  dataDir: string;
  /** Built files under plain Node, or sources that restart when they change. */
  mode: 'built' | 'watch';
  ports: Record<Exclude<keyof typeof wantedPorts, 'shops'>, number>;
  /** One port for each demo shop, in their order. */
  shopPorts: number[];
  secrets: Secrets;
  databases: RunFile['databases'];
}

export const loopback = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** The address of one database on a MongoDB server, whatever database the given address names. */
export function mongoDatabase(uri: string, name: string): string {
  const [, server, options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  if (server === undefined) throw new Error(`Not an address of a MongoDB server: ${uri}`);
  return `${server}/${name}${options}`;
}
