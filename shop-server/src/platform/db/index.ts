import mongoose, { type Connection, type Model } from 'mongoose';

export type { Connection } from 'mongoose';

/**
 * Connects to the shop's database. A write counts once it is on disk (and on most members of a replica set):
 * what was acknowledged survives a power cut.
 */
export const connect = (uri: string): Promise<Connection> =>
  mongoose
    .createConnection(uri, {
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      maxPoolSize: 10,
      serverSelectionTimeoutMS: 5000,
      // A look at a server that froze ends soon, or nobody would notice for half a minute that it is back.
      connectTimeoutMS: 5000,
      socketTimeoutMS: 30_000,
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise();

/** Builds the indexes of every model of the connection; unique ones are part of the rules, so a start waits for them. */
export const buildIndexes = async (db: Connection): Promise<void> => {
  const models: readonly Model<unknown>[] = Object.values(db.models);
  await Promise.all(models.map(model => model.createIndexes()));
};

/** True when MongoDB refused a write because a unique key is taken. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11_000;
