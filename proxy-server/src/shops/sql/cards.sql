SELECT id, card AS members, ST_Y(location::geometry) AS lat, ST_X(location::geometry) AS lng,
       hours_key AS "hoursKey", last_seen_at AS "lastSeenAt"
FROM shops WHERE id = ANY ($<ids>::uuid[])
