-- What the bench adds to a gateway's database.
CREATE SCHEMA bench;

-- A number in [0, 1) that is the same on every machine and every version of PostgreSQL: no random(), no seed to set.
CREATE FUNCTION bench.draw(n bigint, purpose bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (hashint8extended(n, purpose) & 9007199254740991)::float8 / 9007199254740992 $$;

-- Where the people stand who look for shops: in the fourteen by fifteen kilometres around the centre of Lusaka.
CREATE TABLE bench.points (n int PRIMARY KEY, lat float8 NOT NULL, lng float8 NOT NULL);
INSERT INTO bench.points
SELECT n, -15.4167 + (bench.draw(n, 101) - 0.5) * 0.13, 28.2833 + (bench.draw(n, 102) - 0.5) * 0.14
FROM generate_series(1, 500) AS n;
