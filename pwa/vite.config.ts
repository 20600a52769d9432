import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.ts';
import { bareContracts } from './tools/bare-contracts.ts';
import { firstScreen } from './tools/first-screen.ts';
import { icuMessages } from './tools/icu-messages.ts';
import { shopAhead } from './tools/shop-ahead.ts';

const packages = (...names: string[]): RegExp => new RegExp(`node_modules[\\\\/](${names.join('|')})[\\\\/]`);

export default defineConfig({
  resolve: { conditions: ['@linka/source', 'module', 'browser', 'development|production'] },
  plugins: [
    react(),
    tailwindcss(),
    icuMessages(),
    bareContracts(),
    firstScreen(),
    shopAhead(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      // The operating system fetches the large ones when Linka is installed; the app never shows them.
      includeManifestIcons: false,
      injectManifest: {
        buildPlugins: { vite: [icuMessages(), bareContracts()] },
        globPatterns: ['**/*.{js,css,html}', 'icons/icon.svg', 'icons/icon-192.png'],
        // A shopper does not pay for the workplaces: who works there has them kept at first use.
        globIgnores: ['**/assets/{courier,staff,operator,memory,detailed,protomaps}-*'],
      },
    }),
  ],
  build: {
    // For the size check.
    manifest: true,
    target: 'chrome111',
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: packages(
                'react',
                'react-dom',
                'scheduler',
                'react-router',
                'cookie',
                'set-cookie-parser',
              ),
            },
            {
              name: 'leaflet',
              test: packages(
                'leaflet',
                'react-leaflet',
                '@react-leaflet',
                'topojson-client',
                'supercluster',
                'kdbush',
              ),
            },
            {
              name: 'protomaps',
              test: packages(
                'protomaps-leaflet',
                '@protomaps',
                'pmtiles',
                'fflate',
                '@mapbox',
                'pbf',
                'rbush',
                'quickselect',
                'color2k',
                'potpack',
              ),
            },
            // What every page needs is one file: each more would cost a first visitor a request and its headers.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': {
        target: process.env.LINKA_GATEWAY ?? 'http://127.0.0.1:4000',
        rewrite: path => path.replace(/^\/api/, ''),
      },
    },
  },
});
