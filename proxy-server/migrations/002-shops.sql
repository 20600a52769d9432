CREATE EXTENSION IF NOT EXISTS postgis;

CREATE TABLE shops (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES accounts,
  name text NOT NULL,
  kind text NOT NULL,
  area text NOT NULL,
  phone text NOT NULL,
  location geography(Point, 4326) NOT NULL,
  -- The same place in metres (UTM 35S, the zone of Lusaka): what an ordered index scan sorts by.
  plane geometry(Point, 32735) NOT NULL GENERATED ALWAYS AS (ST_Transform(location::geometry, 32735)) STORED,
  hours jsonb NOT NULL,
  -- Equal hours have equal keys: a list of fifty shops carries keys, and each set of hours is read once.
  hours_key uuid NOT NULL GENERATED ALWAYS AS (md5(hours::text)::uuid) STORED,
  url text NOT NULL,
  verification text NOT NULL DEFAULT 'pending' CHECK (verification IN ('pending', 'verified', 'rejected')),
  verification_reason text,
  verification_by uuid REFERENCES accounts,
  verification_at timestamptz,
  registered_at timestamptz NOT NULL,
  last_seen_at timestamptz
);
CREATE INDEX shops_verified_plane_gix ON shops USING gist (plane) WHERE verification = 'verified';
CREATE INDEX shops_hours_key_ix ON shops (hours_key);
CREATE INDEX shops_verification_ix ON shops (verification, registered_at);
CREATE UNIQUE INDEX shops_url_key ON shops (url) WHERE verification <> 'rejected';

CREATE TABLE shop_staff (
  shop_id uuid NOT NULL REFERENCES shops,
  account_id uuid NOT NULL REFERENCES accounts,
  PRIMARY KEY (account_id, shop_id)
);
CREATE INDEX shop_staff_shop_ix ON shop_staff (shop_id);

-- The last good catalogue of each shop, for when its server is away.
CREATE TABLE catalogue_snapshots (
  shop_id uuid PRIMARY KEY REFERENCES shops,
  etag text NOT NULL,
  body text NOT NULL,
  confirmed_at timestamptz NOT NULL
);

-- Verified shops around a point, nearest first. Two traps are stepped around here:
-- 1. With the radius in the same WHERE as the order, an unprepared query (or the first five runs of a prepared one)
--    is planned as bitmap scan + sort of every shop in the city. The box and the KNN order alone keep the index scan,
--    and the pinned generic plan keeps it for every caller.
-- 2. Metres on the plane are up to 0.7 % off at Zambia's edges: so the box is 2 % wider, ten shops more than asked
--    are fetched, and those few are measured, cut and sorted on the spheroid.
-- Callers keep to the area that UTM 35S can stand for.
CREATE FUNCTION discover(at_lat float8, at_lng float8, radius_metres int, wanted int)
RETURNS TABLE (
  id uuid, name text, kind text, area text, lat float8, lng float8,
  metres float8, hours_key uuid, last_seen_ms float8
)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  here geography := ST_SetSRID(ST_MakePoint(at_lng, at_lat), 4326)::geography;
  here_plane geometry := ST_Transform(here::geometry, 32735);
  box geometry := ST_Expand(here_plane, radius_metres * 1.02 + 1);
BEGIN
  RETURN QUERY
    WITH nearest AS MATERIALIZED (
      SELECT s.id, s.name, s.kind, s.area, s.location, s.hours_key, s.last_seen_at
      FROM shops s
      WHERE s.verification = 'verified' AND s.plane && box
      ORDER BY s.plane <-> here_plane
      LIMIT wanted + 10
    )
    SELECT n.id, n.name, n.kind, n.area,
           ST_Y(n.location::geometry), ST_X(n.location::geometry),
           ST_Distance(n.location, here) AS metres, n.hours_key,
           (extract(epoch FROM n.last_seen_at) * 1000)::float8
    FROM nearest n
    WHERE ST_Distance(n.location, here) <= radius_metres
    ORDER BY metres, n.id
    LIMIT wanted;
END
$$;
