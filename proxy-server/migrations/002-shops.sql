CREATE EXTENSION IF NOT EXISTS postgis;

-- The members of a shop's card that are the same for everybody, as the JSON of the answer. Written once when a shop
-- registers, because the busiest call of all carries fifty. Immutable in truth: what to_json makes of a text, and the
-- shortest exact decimal of a double, hang on no setting that Linka changes.
CREATE FUNCTION shop_card(id uuid, name text, kind text, area text, location geography) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT concat('"id":"', id, '","name":', to_json(name), ',"kind":', to_json(kind), ',"area":', to_json(area),
                ',"lat":', ST_Y(location::geometry), ',"lng":', ST_X(location::geometry))
$$;

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
  card text NOT NULL GENERATED ALWAYS AS (shop_card(id, name, kind, area, location)) STORED,
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

-- Verified shops around a point, nearest first, as pieces of the answer: what can be said of a shop but whether it is
-- open, then the key of its hours, one after the other, parted by the unit separator (which no JSON contains). One
-- value is read in a tenth of the time that fifty rows take.
-- Two traps are stepped around here:
-- 1. With the radius in the same WHERE as the order, an unprepared query (or the first five runs of a prepared one)
--    is planned as bitmap scan + sort of every shop in the city. The box and the KNN order alone keep the index scan,
--    and the pinned generic plan keeps it for every caller.
-- 2. Metres on the plane are up to 0.7 % off at Zambia's edges: so the box is 2 % wider, ten shops more than asked
--    are fetched, and those few are measured, cut and sorted on the spheroid.
-- Callers keep to the area that UTM 35S can stand for.
CREATE FUNCTION discover(at_lat float8, at_lng float8, radius_metres int, wanted int) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  here geography := ST_SetSRID(ST_MakePoint(at_lng, at_lat), 4326)::geography;
  here_plane geometry := ST_Transform(here::geometry, 32735);
  box geometry := ST_Expand(here_plane, radius_metres * 1.02 + 1);
BEGIN
  RETURN (
    WITH nearest AS MATERIALIZED (
      SELECT s.id, s.card, s.hours_key, s.last_seen_at, ST_Distance(s.location, here) AS metres
      FROM shops s
      WHERE s.verification = 'verified' AND s.plane && box
      ORDER BY s.plane <-> here_plane
      LIMIT wanted + 10
    ), found AS (
      SELECT * FROM nearest WHERE metres <= radius_metres ORDER BY metres, id LIMIT wanted
    )
    SELECT string_agg(
      concat(card, ',"metres":', round(metres), ',"lastSeenAt":',
             coalesce('"' || to_char(last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'),
             chr(31), hours_key),
      chr(31) ORDER BY metres, id)
    FROM found
  );
END
$$;
