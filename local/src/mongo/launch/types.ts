export interface MongoOptions {
  /** A server to use as it is; nothing is started then. */
  uri?: string | undefined;
  /** Where a server we run keeps its files. Each kind uses a folder of its own inside. */
  dataDir: string;
  log: (line: string) => void;
}

export interface OpenedMongo {
  kind: 'given' | 'installed' | 'embedded';
  uri: string;
  /** For people: "MongoDB 7.0.14, installed on this machine". */
  description: string;
  /** The process we started, above all others of this server; undefined for a given one. */
  pid: number | undefined;
  /** Resolves, with a sentence, only if a server we started ends without being asked to. */
  died: Promise<string>;
  /** Stops what was started; data stays. Safe to call twice. */
  stop(): Promise<void>;
}
