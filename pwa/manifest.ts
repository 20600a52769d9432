import type { ManifestOptions } from 'vite-plugin-pwa';

const narrow = (name: string, label: string) =>
  ({
    src: `/screenshots/${name}.png`,
    sizes: '360x740',
    type: 'image/png',
    form_factor: 'narrow',
    label,
  }) as const;

export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Linka: shops near you',
  short_name: 'Linka',
  description: 'Order from small shops near you in Zambia and pay with mobile money.',
  lang: 'en-ZM',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  theme_color: '#0b5e49',
  background_color: '#faf7f1',
  categories: ['shopping', 'food'],
  icons: [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // Shown where somebody is asked whether to install it: copies from the album (`npm run screens`).
  screenshots: [
    narrow('shops', 'Shops near you, and whether they are open'),
    narrow('paying', 'Each step of a payment, and the time left'),
    narrow('on-the-way', 'The courier is on the way'),
    {
      src: '/screenshots/tablet.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Shops near you, on a map',
    },
  ],
  shortcuts: [
    { name: 'My orders', url: '/orders' },
    { name: 'My cart', url: '/cart' },
  ],
};
