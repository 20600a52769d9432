-- Who works as a courier now, as the courier company lists them; who is no longer listed stops being one.
WITH listed AS (
  SELECT phone, name FROM jsonb_to_recordset($<couriers>::jsonb) AS c (phone text, name text)
), gone AS (
  DELETE FROM couriers WHERE phone NOT IN (SELECT phone FROM listed)
)
INSERT INTO couriers (phone, name, seen_at)
SELECT phone, name, $<now> FROM listed
ON CONFLICT (phone) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at
