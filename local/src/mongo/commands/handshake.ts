import type { Commands } from './command.ts';

/** The version whose behaviour we follow; 21 is its wire version. */
const VERSION = '7.0.0';
const MAX_WIRE_VERSION = 21;

const hello: Commands[string] = {
  fields: 'any', // drivers describe themselves here
  run: ({ now }) => ({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: now(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    ok: 1,
  }),
};

/** A standalone server: no `setName`, so that drivers neither retry writes nor start transactions. */
export const handshakeCommands: Commands = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: { fields: [], run: () => ({ ok: 1 }) },
  buildInfo: {
    fields: [],
    run: () => ({
      version: VERSION,
      versionArray: VERSION.split('.').map(Number).concat(0),
      modules: ['linka-embedded'],
      maxBsonObjectSize: 16 * 1024 * 1024,
      ok: 1,
    }),
  },
  endSessions: { fields: [], run: () => ({ ok: 1 }) },
};
