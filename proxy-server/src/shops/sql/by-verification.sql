-- Oldest first: who waits longest is looked at first.
SELECT id, owner_id AS "ownerId", name, kind, area, phone,
       ST_Y(location::geometry) AS lat, ST_X(location::geometry) AS lng, hours, url,
       verification, verification_reason AS "verificationReason",
       registered_at AS "registeredAt", last_seen_at AS "lastSeenAt", takes_cash AS "takesCash"
FROM shops WHERE verification = $<verification> ORDER BY registered_at, id LIMIT 500
