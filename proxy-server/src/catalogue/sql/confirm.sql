-- The shop said that nothing has changed.
UPDATE catalogue_snapshots SET confirmed_at = greatest(confirmed_at, $<confirmedAt>)
WHERE shop_id = $<shopId> AND etag = $<etag>
