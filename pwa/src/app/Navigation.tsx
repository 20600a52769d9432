import { NavLink } from 'react-router';
import { say } from '../lib/text/index.ts';
import { useAccount, useStored } from '../offline/hooks/index.ts';
import { cx, Icon } from '../ui/index.ts';
import { roots, type Root } from './roots.ts';
import { words } from './words.ts';

/** Along the lower edge on a phone, along the left side on a tablet. */
export function Navigation() {
  const account = useAccount();
  const inCart = useStored(
    async ({ carts }) =>
      (await carts.all()).flatMap(cart => cart.lines).reduce((sum, line) => sum + line.quantity, 0),
    ['cart'],
  );
  const mine = roots.filter(root => root.role === null || account?.roles.includes(root.role));
  return (
    <nav
      aria-label={words.nav}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:sticky md:top-0 md:h-dvh md:w-28 md:shrink-0 md:border-t-0 md:border-r md:py-4"
    >
      <p
        aria-hidden="true"
        className="hidden pb-6 text-center text-lead font-extrabold text-primary md:block"
      >
        Linka
      </p>
      <ul className="flex md:flex-col md:gap-2">
        {mine.map(root => (
          <li key={root.to} className="min-w-0 flex-1 md:flex-none md:px-2">
            <NavItem root={root} count={root.to === '/cart' ? (inCart ?? 0) : 0} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

const NavItem = ({ root, count }: { root: Root; count: number }) => (
  <NavLink
    to={root.to}
    end={root.to === '/'}
    aria-label={count > 0 ? say(words.cartWith, { count }) : undefined}
    className={({ isActive }) =>
      cx(
        'flex h-16 flex-col items-center justify-center gap-0.5 rounded-control text-[0.8125rem] font-semibold',
        isActive ? 'text-primary md:bg-primary-soft md:text-primary-ink' : 'text-ink-soft hover:text-ink',
      )
    }
  >
    <span className="relative">
      <Icon name={root.icon} />
      {count > 0 && (
        <span className="tabular absolute -top-1.5 left-3.5 min-w-5 rounded-full bg-copper px-1 text-center text-[0.75rem] leading-5 font-bold text-surface">
          {count}
        </span>
      )}
    </span>
    <span className="line-clamp-2 max-w-full text-center leading-tight hyphens-auto wrap-anywhere">
      {words[root.word]}
    </span>
  </NavLink>
);
