-- For each place asked of, in turn. The function holds the plan and the reasons: see the migration that makes it.
SELECT coalesce(nearest_shops(lat, lng, radius_metres), '') AS ids
FROM unnest($1::float8[], $2::float8[], $3::int[]) WITH ORDINALITY AS asked (lat, lng, radius_metres, nth)
ORDER BY nth
