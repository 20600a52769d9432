#!/usr/bin/env node
// npm start: makes a fresh clone work, then runs the whole system. `--watch` from sources, `--reset` starts over,
// `--embedded` takes the embedded databases although better ones are at hand.
import './steps/node-version.mjs';
import { buildApp, buildServers } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { runToTheEnd } from './steps/run-to-the-end.mjs';

const flags = process.argv.slice(2);
install();
if (flags.includes('--watch')) {
  runToTheEnd(['--import', 'tsx', '--conditions=@linka/source', 'local/src/supervisor/main.ts', ...flags]);
} else {
  buildServers();
  buildApp();
  runToTheEnd(['local/dist/supervisor/main.js', ...flags]);
}
