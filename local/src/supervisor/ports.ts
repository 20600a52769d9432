import { freePort } from '../processes/free-port.ts';

/**
 * A port for each name: the wanted one if it is free, else another. In turn, because two that look for "another" at
 * once could be given the same.
 */
export async function choosePorts<Name extends string>(
  wanted: Record<Name, number>,
): Promise<Record<Name, number>> {
  const chosen: Partial<Record<Name, number>> = {};
  const taken = new Set<number>();
  for (const name of Object.keys(wanted) as Name[]) {
    let port = await freePort(wanted[name]);
    while (taken.has(port)) port = await freePort();
    taken.add(port);
    chosen[name] = port;
  }
  return chosen as Record<Name, number>;
}
