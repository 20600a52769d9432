export interface PostgresOptions {
  /** A database to use as it is; nothing is started then. */
  url?: string | undefined;
  /** Where a database we run keeps its files. Each kind uses a folder of its own inside. */
  dataDir: string;
  log: (line: string) => void;
  /** Passes over installed servers, to try the embedded one. */
  prefer?: 'embedded' | undefined;
}

export interface OpenedPostgres {
  kind: 'given' | 'installed' | 'embedded';
  url: string;
  /** For people: "PostgreSQL 15.18 with PostGIS 3.3, installed on this machine". */
  description: string;
  canCreateDatabases: boolean;
  /** The process we started, above all others of this server; undefined for a given one. */
  pid: number | undefined;
  /** Resolves, with a sentence, only if a server we started ends without being asked to. */
  died: Promise<string>;
  /** Stops what was started; data stays. Safe to call twice. */
  stop(): Promise<void>;
}
