-- A new shop; or, from its owner, another server address, phone or hours. What an operator has judged, the name and
-- the place above all, does not change this way. Answers no row when it is neither.
INSERT INTO shops (id, owner_id, name, kind, area, phone, location, hours, url, registered_at)
VALUES ($<shopId>, $<ownerId>, $<name>, $<kind>, $<area>, $<phone>,
        ST_SetSRID(ST_MakePoint($<lng>, $<lat>), 4326)::geography, $<hours:json>, $<url>, $<now>)
ON CONFLICT (id) DO UPDATE SET url = excluded.url, phone = excluded.phone, hours = excluded.hours
WHERE shops.owner_id = excluded.owner_id
  AND (shops.name, shops.kind, shops.area) = (excluded.name, excluded.kind, excluded.area)
  AND ST_Equals(shops.location::geometry, excluded.location::geometry)
RETURNING id
