SELECT etag, body, confirmed_at AS "confirmedAt" FROM catalogue_snapshots WHERE shop_id = $<shopId>
