import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { ServicesProvider } from '../offline/hooks/index.ts';
import { Toasts } from '../ui/index.ts';
import type { World } from './world.ts';

const Where = () => <output data-testid="where">{useLocation().pathname}</output>;

/** Shows a page at an address, on a phone of its own; any other address shows only where one has come to. */
export function renderAt(address: string, path: string, page: ReactElement, { services }: World) {
  const user = userEvent.setup();
  const view = render(
    <ServicesProvider value={services}>
      <Toasts>
        <MemoryRouter initialEntries={[address]}>
          <Where />
          <Routes>
            <Route path={path} element={page} />
            <Route path="*" element={null} />
          </Routes>
        </MemoryRouter>
      </Toasts>
    </ServicesProvider>,
  );
  return { user, ...view };
}
