import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { icuMessages } from './icu-messages.ts';

const ROOT = '<div id="root"></div>';
const conditions = ['@linka/source', 'module', 'node', 'development|production'];

/** Renders the first screen from the app's own sources. */
async function render(): Promise<string> {
  const server = await createServer({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: [/^@linka\//] },
    plugins: [react(), icuMessages()],
  });
  try {
    const { firstScreen } = (await server.ssrLoadModule('/src/app/first-screen.tsx')) as {
      firstScreen: () => string;
    };
    return firstScreen();
  } finally {
    await server.close();
  }
}

/**
 * Puts the welcome into index.html, so that a first visitor reads before any script has come. `public/first.js` shows
 * it to first visitors alone; React draws the same in its place.
 */
export const firstScreen = (): Plugin => ({
  name: 'linka:first-screen',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: async html => {
      if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`);
      return html.replace(ROOT, `<div id="root"><div id="first">${await render()}</div></div>`);
    },
  },
});
