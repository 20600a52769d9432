import { config } from 'zod/mini';

// Our content security policy forbids eval; zod must not even try. Imported before any schema is made.
config({ jitless: true });
