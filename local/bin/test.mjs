#!/usr/bin/env node
// npm test: makes a fresh clone work, then runs every test there is.
import './steps/node-version.mjs';
import { buildApp, buildServers } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { runToTheEnd } from './steps/run-to-the-end.mjs';

install();
buildServers();
if (!process.argv.includes('--embedded')) buildApp();
runToTheEnd(['local/dist/test-run/main.js', ...process.argv.slice(2)]);
