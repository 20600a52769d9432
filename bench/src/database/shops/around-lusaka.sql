SELECT count(*)::int AS found FROM shops
WHERE verification = 'verified'
  AND ST_DWithin(location, ST_SetSRID(ST_MakePoint(28.2833, -15.4167), 4326)::geography, 10000)
