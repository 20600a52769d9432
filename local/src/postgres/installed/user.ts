import { execFileSync } from 'node:child_process';

/** Who the server runs as: nothing to say for ourselves, ids when root hands it to the `postgres` user. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root; root hands it to the `postgres` user that server packages create. */
export function serverUser(): { ok: true; user: ServerUser } | { ok: false } {
  if (process.getuid?.() !== 0) return { ok: true, user: {} };
  try {
    return { ok: true, user: { uid: id('-u'), gid: id('-g') } };
  } catch {
    return { ok: false };
  }
}

function id(which: '-u' | '-g'): number {
  return Number(
    execFileSync('id', [which, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}
