-- The function holds the plan and the reasons: see the migration that makes it.
SELECT id, name, kind, area, lat, lng, metres, hours_key AS "hoursKey", last_seen_ms AS "lastSeenMs"
FROM discover($1::float8, $2::float8, $3::int, $4::int)
