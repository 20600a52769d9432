import { NavLink } from 'react-router';
import { cx } from '../../ui/index.ts';
import { words } from './differences/words.ts';

/** Shops or money: the two things an operator looks at. */
export const Parts = () => (
  <nav aria-label={words.parts} className="flex gap-1">
    {[
      { to: '/operator', label: words.toShops },
      { to: '/operator/differences', label: words.toDifferences },
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
