-- $1 shops of owner $2. 70 % live around the 15 largest cities, by population (thousands, 2022, rounded), in a normal
-- distribution as wide as the city is large; the others anywhere in the country. 70 % are verified.
WITH city (city, lat, lng, people) AS (
  VALUES ('Lusaka', -15.4167, 28.2833, 2204), ('Kitwe', -12.8024, 28.2132, 662), ('Ndola', -12.9587, 28.6366, 628),
         ('Chipata', -13.6333, 32.6500, 327), ('Solwezi', -12.1688, 26.3894, 333), ('Kabwe', -14.4469, 28.4464, 299),
         ('Chingola', -12.5290, 27.8838, 256), ('Kasama', -10.2129, 31.1808, 200), ('Mufulira', -12.5498, 28.2407, 180),
         ('Livingstone', -17.8419, 25.8543, 177), ('Luanshya', -13.1367, 28.4166, 170), ('Mongu', -15.2484, 23.1274, 150),
         ('Choma', -16.8089, 26.9823, 130), ('Mansa', -11.1998, 28.8943, 130), ('Mazabuka', -15.8560, 27.7480, 110)
),
share AS (
  SELECT city, lat, lng,
         -- Kilometres of one standard deviation.
         9.47 * sqrt(people / 2204.0) AS spread,
         (sum(people) OVER running - people)::float8 / sum(people) OVER () AS from_share,
         (sum(people) OVER running)::float8 / sum(people) OVER () AS to_share
  FROM city
  WINDOW running AS (ORDER BY people DESC, city ROWS UNBOUNDED PRECEDING)
),
shop AS (
  SELECT n, bench.draw(n, 1) < 0.7 AS urban, bench.draw(n, 2) AS which, bench.draw(n, 3) AS v, bench.draw(n, 4) AS w,
         bench.draw(n, 5) AS looked_at, (bench.draw(n, 6) * 6)::int AS hours, (bench.draw(n, 7) * 7)::int AS kind
  FROM generate_series(1, $1::bigint) AS n
),
placed AS (
  SELECT shop.*, coalesce(city, 'Zambia') AS area,
         CASE WHEN urban THEN lat + spread * sqrt(-2 * ln(1 - v)) * cos(2 * pi() * w) / 110.6
              ELSE -17.9 + v * 9.6 END AS shop_lat,
         CASE WHEN urban THEN lng + spread * sqrt(-2 * ln(1 - v)) * sin(2 * pi() * w) / (111.3 * cos(radians(lat)))
              ELSE 22.0 + w * 11.5 END AS shop_lng
  FROM shop LEFT JOIN share ON urban AND which >= from_share AND which < to_share
)
INSERT INTO shops (id, owner_id, name, kind, area, phone, location, hours, url, verification, registered_at, last_seen_at)
SELECT overlay(overlay(md5('shop ' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid,
       $2::uuid,
       'Family Store ' || n,
       (ARRAY['groceries', 'fresh', 'bakery', 'pharmacy', 'hardware', 'household', 'restaurant'])[1 + kind % 7],
       'Market ' || n % 97 || ', ' || area,
       '+2609' || lpad((n % 100000000)::text, 8, '0'),
       ST_SetSRID(ST_MakePoint(shop_lng, shop_lat), 4326)::geography,
       (SELECT jsonb_object_agg(day, jsonb_build_array(jsonb_build_object(
           'opens', lpad((5 + hours % 6)::text, 2, '0') || ':00', 'closes', (17 + hours % 6) || ':30')))
        FROM unnest(ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) AS day),
       'https://shop-' || n || '.example',
       CASE WHEN looked_at < 0.7 THEN 'verified' WHEN looked_at < 0.95 THEN 'pending' ELSE 'rejected' END,
       timestamptz '2026-01-01Z' + n * interval '1 second',
       timestamptz '2026-06-01Z' + looked_at * interval '30 days'
FROM placed
