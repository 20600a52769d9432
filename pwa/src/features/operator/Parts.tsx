import { NavLink } from 'react-router';
import { cx } from '../../ui/index.ts';
import { words } from './differences/words.ts';

/** Shops, money, news, and what was done about them: what an operator looks at. */
export const Parts = () => (
  <nav aria-label={words.parts} className="flex flex-wrap gap-1">
    {[
      { to: '/operator', label: words.toShops },
      { to: '/operator/cash', label: words.toCash },
      { to: '/operator/differences', label: words.toDifferences },
      { to: '/operator/undelivered', label: words.toUndelivered },
      { to: '/operator/audit', label: words.toAudit },
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
