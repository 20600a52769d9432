/**
 * What a new embedded database gets. Besides PostGIS: session-wide advisory locks fail in words. All clients share
 * one session, so such a lock would be granted to everybody at once; the transaction-wide ones work as they should.
 */
export const PREPARE = `
CREATE EXTENSION postgis;
DO $$
DECLARE f record;
BEGIN
  FOR f IN
    SELECT proname AS name, pg_get_function_identity_arguments(oid) AS arguments, pg_get_function_result(oid) AS result
    FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_lock(_shared)?$'
  LOOP
    EXECUTE format('ALTER FUNCTION pg_catalog.%I(%s) RENAME TO %I', f.name, f.arguments, f.name || '_of_session');
    EXECUTE format('CREATE FUNCTION pg_catalog.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L', f.name, f.arguments, f.result,
      'BEGIN RAISE EXCEPTION USING ERRCODE = ''feature_not_supported'', MESSAGE = ''The embedded PostgreSQL is one '
      || 'session for all clients, so session-wide locks lock nobody out: use pg_advisory_xact_lock''; END');
  END LOOP;
END $$;`;
