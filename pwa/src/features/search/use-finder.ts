import { useEffect, useState } from 'react';
import { useServices } from '../../offline/hooks/index.ts';
import { createFinder } from '../../offline/search/finder.ts';
import { everythingSeen, type SeenThing } from '../../offline/search/seen.ts';

type Find = (term: string) => readonly SeenThing[];

/** An index of everything this phone has seen, made anew when the page opens. Undefined until it is ready. */
export function useFinder(): Find | undefined {
  const { db } = useServices();
  const [find, setFind] = useState<{ readonly find: Find }>();
  useEffect(() => {
    let wanted = true;
    void everythingSeen(db).then(things => wanted && setFind({ find: createFinder(things) }));
    return () => {
      wanted = false;
    };
  }, [db]);
  return find?.find;
}
