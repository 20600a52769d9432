-- The architecture document's query with its two mistakes mended: longitude comes first, and metres need geography.
SELECT id, name, kind, area, ST_Y(location::geometry) AS lat, ST_X(location::geometry) AS lng,
       ST_Distance(location, ST_SetSRID(ST_MakePoint($2, $1), 4326)::geography) AS metres, last_seen_at AS "lastSeenAt"
FROM shops
WHERE verification = 'verified'
  AND ST_DWithin(location, ST_SetSRID(ST_MakePoint($2, $1), 4326)::geography, $3)
ORDER BY ST_Distance(location, ST_SetSRID(ST_MakePoint($2, $1), 4326)::geography)
LIMIT 50
