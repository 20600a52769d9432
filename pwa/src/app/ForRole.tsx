import type { Role } from '@linka/contracts/auth';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useAccount } from '../offline/hooks/index.ts';
import { ButtonLink, EmptyState, Page, SkeletonList } from '../ui/index.ts';
import { words } from './role-words.ts';

/** The door of a workplace: open to those whose account has the role; the gateway checks again. */
export function ForRole({ role, children }: { role: Exclude<Role, 'shopper'>; children: ReactNode }) {
  const account = useAccount();
  const { pathname } = useLocation();
  if (account?.roles.includes(role)) return children;
  return (
    <Page title={words[role]}>
      {account === undefined && <SkeletonList />}
      {account === null && (
        <EmptyState
          icon="person"
          title={words.signInTitle}
          action={
            <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{words.signIn}</ButtonLink>
          }
        >
          {words.signInDetail}
        </EmptyState>
      )}
      {account && (
        <EmptyState
          icon="shield"
          title={words.notYours}
          action={
            <ButtonLink look="secondary" to="/">
              {words.toShops}
            </ButtonLink>
          }
        >
          {words.notYoursDetail}
        </EmptyState>
      )}
    </Page>
  );
}
