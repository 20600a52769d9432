import type { Product } from '@linka/contracts/catalogue';
import { useEffect, useState } from 'react';

interface Near {
  readonly of: string;
  readonly products: readonly Product[];
}

/**
 * Products that come near a term which fits none: a letter wrong, a letter missing. The index is loaded and made
 * only then, because most people find what they type. Undefined while it looks.
 */
export function useNearMatches(
  products: readonly Product[],
  term: string,
  wanted: boolean,
): readonly Product[] | undefined {
  const [near, setNear] = useState<Near>();
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void import('../../offline/search/finder.ts').then(({ createFinder }) => {
      if (!current) return;
      const things = products.map(product => ({
        product,
        name: product.name,
        text: `${product.description ?? ''} ${product.variants.map(({ name }) => name).join(' ')}`,
      }));
      setNear({ of: term, products: createFinder(things)(term).map(({ product }) => product) });
    });
    return () => {
      current = false;
    };
  }, [products, term, wanted]);
  return near?.of === term ? near.products : undefined;
}
