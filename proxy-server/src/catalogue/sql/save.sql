INSERT INTO catalogue_snapshots (shop_id, etag, body, confirmed_at)
VALUES ($<shopId>, $<etag>, $<body>, $<confirmedAt>)
ON CONFLICT (shop_id) DO UPDATE
SET etag = excluded.etag, body = excluded.body, confirmed_at = excluded.confirmed_at
WHERE catalogue_snapshots.confirmed_at <= excluded.confirmed_at
