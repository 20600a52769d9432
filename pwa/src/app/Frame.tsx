import type { ReactNode } from 'react';
import { Navigation } from './Navigation.tsx';
import { words } from './words.ts';

/** What stands around every page: the way past the navigation, the navigation, and room for the page. */
export const Frame = ({ navigation, children }: { navigation: boolean; children: ReactNode }) => (
  <div
    className={
      navigation
        ? '[--nav-height:calc(4rem+env(safe-area-inset-bottom))] md:flex md:[--nav-height:0px]'
        : '[--nav-height:0px]'
    }
  >
    <a
      href="#content"
      className="sr-only z-50 rounded-control bg-primary p-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {words.skip}
    </a>
    {navigation && <Navigation />}
    <main id="content" className="flex min-h-dvh min-w-0 flex-1 flex-col pb-(--nav-height)">
      {children}
    </main>
  </div>
);
