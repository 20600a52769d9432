import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/index.ts';
import { words } from './words.ts';

/** A page that throws leaves the navigation standing; what is stored is not touched by it. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <ErrorState
        title={words.brokenTitle}
        detail={words.brokenDetail}
        retry={() => location.reload()}
        retryLabel={words.reload}
      />
    );
  }
}
