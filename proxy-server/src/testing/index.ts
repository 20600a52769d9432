import { jest } from '@jest/globals';

export * from './builders.ts';
export { eventually } from './eventually.ts';
export { openTestDatabase, type TestDatabase } from './database.ts';
export { DELIVERY_KEY, startGateway, type TestGateway } from './gateway.ts';
export { bodyOf, listen, type Listening } from './listen.ts';
export { sampleCatalogue, sellSamples, startFakeShop, type FakeShop } from './shop-server.ts';
export * from './journey.ts';
export { paying } from './paying.ts';
export { type Someone } from './people.ts';
export { type WorkingShop } from './working-shop.ts';
export { openWorld, type World } from './world.ts';
export { listenTo, type Listener } from './live.ts';

// Every test file starts a database or a gateway, which takes its time on a busy machine.
jest.setTimeout(30_000);
