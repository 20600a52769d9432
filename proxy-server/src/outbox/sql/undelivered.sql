-- To a shop: events it must hear of and has not acknowledged. To the company: attempts of which the newest did not work.
WITH untold AS (
  SELECT o.id AS order_id, 'shop' AS target,
         min(e.at) AS since, array_agg(e.type ORDER BY e.seq) AS untold
  FROM orders o JOIN order_events e ON e.order_id = o.id AND e.seq > o.shop_version
  WHERE o.shop_version < o.version AND e.type = ANY ($<shopMustKnow>)
  GROUP BY o.id
  UNION ALL
  SELECT last.subject, 'delivery', (
    SELECT min(f.at) FROM relay_attempts f
    WHERE f.subject = last.subject AND f.target = 'delivery' AND f.at > coalesce(
      (SELECT max(k.at) FROM relay_attempts k
       WHERE k.subject = last.subject AND k.target = 'delivery' AND k.outcome = 'ok'), '-infinity')), NULL
  FROM (SELECT DISTINCT ON (subject) subject, outcome FROM relay_attempts
        WHERE target = 'delivery' ORDER BY subject, at DESC, id DESC) AS last
  WHERE last.outcome <> ALL ($<settled>)
)
SELECT u.order_id AS "orderId", u.target, o.shop_name AS "shopName", o.state, u.since, u.untold,
       tried.count::int AS attempts, tried.last_at AS "lastAt", tried.last_outcome AS "lastOutcome"
FROM untold u
JOIN orders o ON o.id = u.order_id
CROSS JOIN LATERAL (
  SELECT count(*) AS count, max(a.at) AS last_at, (array_agg(a.outcome ORDER BY a.at DESC, a.id DESC))[1] AS last_outcome
  FROM relay_attempts a WHERE a.subject = u.order_id AND a.target = u.target AND a.at >= u.since
) AS tried
WHERE u.since < $<quietSince>
ORDER BY u.since
LIMIT 200
