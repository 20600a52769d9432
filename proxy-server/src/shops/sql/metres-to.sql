-- Along the spheroid.
SELECT ST_Distance(location, ST_SetSRID(ST_MakePoint($<lng>, $<lat>), 4326)::geography) AS metres
FROM shops WHERE id = $<id>
