-- Discovery reads ids alone from the database; what a card says stays in the gateway's memory. So this index must give
-- ids without a look at the table, in order of nearness, which no index of PostGIS can: "lossy distance functions".
-- The built-in class of points can. Its plane is Mercator's on the spheroid (EPSG:3395): from any one place it
-- stretches all ways alike, so near a place its order is the order on the ground.
DROP FUNCTION discover(float8, float8, int, int);
ALTER TABLE shops DROP COLUMN plane;

CREATE FUNCTION mercator(location geometry) RETURNS point
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT point(ST_X(m), ST_Y(m)) FROM ST_Transform(location, 3395) AS m $$;

ALTER TABLE shops ADD COLUMN mercator point NOT NULL GENERATED ALWAYS AS (mercator(location::geometry)) STORED;
CREATE INDEX shops_verified_mercator_gix ON shops USING gist (mercator) INCLUDE (id) WHERE verification = 'verified';

-- The sixty nearest verified shops, or as many as there are within the radius and a hundredth, as ids parted by
-- commas; null when there are none. Sixty are ten more than anybody may ask for: over ten kilometres Mercator's
-- stretch differs by half a thousandth, so shops about equally far may come in the wrong order, and the gateway, which
-- measures them, sorts and cuts.
-- Two traps are stepped around here, both seen only in a large city:
-- 1. With the true radius in the same WHERE as the order, an unprepared query (or the first five runs of a prepared
--    one) is planned as bitmap scan + sort of every shop. The box and the KNN order alone keep the index scan, and the
--    pinned generic plan keeps it for every caller.
-- 2. A limit that is a parameter makes that generic plan expect a tenth of the table, and read all of it.
CREATE FUNCTION nearest_shops(at_lat float8, at_lng float8, radius_metres int) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  here point := mercator(ST_SetSRID(ST_MakePoint(at_lng, at_lat), 4326));
  -- 0.00669438 is the square of the spheroid's eccentricity.
  stretch float8 := sqrt(1 - 0.00669438 * sin(radians(at_lat)) ^ 2) / cos(radians(at_lat));
  reach float8 := (radius_metres * 1.01 + 1) * stretch;
  around box := box(here - point(reach, reach), here + point(reach, reach));
BEGIN
  RETURN (
    SELECT string_agg(id::text, ',')
    FROM (
      SELECT s.id FROM shops s
      WHERE s.verification = 'verified' AND s.mercator <@ around
      ORDER BY s.mercator <-> here
      LIMIT 60
    ) AS nearest
  );
END
$$;
