import type { Plugin } from 'vite';

const FIRST = '<script src="/first.js">';
const SHOP = '/src/features/shop/index.ts';

/**
 * Tells `public/first.js` which files the page of a shop is made of, so that somebody who was sent a link to one has
 * them fetched along with the app and not after it.
 */
export const shopAhead = (): Plugin => ({
  name: 'linka:shop-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, chunk: entry }) => {
      const shop = Object.values(bundle).find(
        one => one.type === 'chunk' && one.facadeModuleId?.endsWith(SHOP) === true,
      );
      if (shop?.type !== 'chunk' || !html.includes(FIRST))
        throw new Error('index.html has no place for the shop');
      const coming = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
      const files = [shop.fileName, ...shop.imports].filter(file => !coming.has(file));
      return html.replace(FIRST, `<script src="/first.js" data-shop="/${files.join(' /')}">`);
    },
  },
});
