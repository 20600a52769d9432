import { aggregateCommands } from '../aggregate/command.ts';
import { CommandError, fail } from '../errors.ts';
import type { Doc } from '../values/bson.ts';
import { toNumber, toText } from '../values/convert.ts';
import { collectionCommands } from './collections.ts';
import type { Commands, Server } from './command.ts';
import { cursorCommands } from './cursors.ts';
import { refuseUnknownFields } from './fields.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { handshakeCommands } from './handshake.ts';
import { indexCommands } from './indexes.ts';
import { readCommands } from './read.ts';
import { writeCommands } from './write.ts';

const commands: Commands = {
  ...handshakeCommands,
  ...readCommands,
  ...cursorCommands,
  ...writeCommands,
  ...findAndModifyCommands,
  ...aggregateCommands,
  ...indexCommands,
  ...collectionCommands,
};

/** Fields any command may carry. With one server and durable writes, the concerns ask for what is always given. */
const COMMON = [
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'comment',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
];

/**
 * Runs one command and answers when everything it wrote is on the disk. Errors for the client are answers too.
 * Anything else thrown is a defect of this server; it is logged and answered as such.
 */
export async function dispatch(server: Server, input: Doc, log: (line: string) => void): Promise<Doc> {
  const answer = answerTo(server, input, log);
  await server.catalog.committed();
  return answer;
}

function answerTo(server: Server, input: Doc, log: (line: string) => void): Doc {
  try {
    return run(server, input);
  } catch (error) {
    if (error instanceof CommandError) {
      return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
    }
    log(
      `defect in ${Object.keys(input)[0] ?? 'a command'}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
    return {
      ok: 0,
      errmsg: `defect in the embedded MongoDB: ${String(error)}`,
      code: 1,
      codeName: 'InternalError',
    };
  }
}

function run(server: Server, input: Doc): Doc {
  const name = Object.keys(input)[0] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) fail('CommandNotFound', `no such command: '${name}'`);
  if ('txnNumber' in input || 'startTransaction' in input || 'autocommit' in input) {
    fail('IllegalOperation', 'Transaction numbers are only allowed on a replica set member or mongos');
  }
  if (command.fields !== 'any') refuseUnknownFields(name, input, [name, ...COMMON, ...command.fields]);
  checkConcerns(input);
  return command.run({ ...server, input, database: toText('$db', input.$db) });
}

function checkConcerns(input: Doc): void {
  const { w } = (input.writeConcern ?? {}) as Doc;
  if (toNumber(w) > 1) fail('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  const { level } = (input.readConcern ?? {}) as Doc;
  if (level === 'snapshot')
    fail('IllegalOperation', 'node needs to be a replica set member to use read concern snapshot');
}
