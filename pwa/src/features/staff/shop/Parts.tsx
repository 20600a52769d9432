import { NavLink } from 'react-router';
import { cx } from '../../../ui/index.ts';
import { words } from './words.ts';

/** Orders, stock, money and people: what a shop looks at. */
export const Parts = ({ shopId }: { shopId: string }) => (
  <nav aria-label={words.parts} className="flex flex-wrap gap-1">
    {[
      { to: `/staff/${shopId}`, label: words.orders },
      { to: `/staff/${shopId}/stock`, label: words.stock },
      { to: `/staff/${shopId}/money`, label: words.money },
      { to: `/staff/${shopId}/people`, label: words.people },
    ].map(({ to, label }) => (
      <NavLink
        key={to}
        to={to}
        end
        className={({ isActive }) =>
          cx(
            'inline-flex min-h-11 items-center rounded-control px-4 font-semibold',
            isActive ? 'bg-primary-soft text-primary-ink' : 'text-ink-soft hover:bg-sunken',
          )
        }
      >
        {label}
      </NavLink>
    ))}
  </nav>
);
