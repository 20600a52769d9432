SELECT coalesce(sum(amount_ngwee), 0)::bigint AS "amountNgwee" FROM payouts
WHERE shop_id = ${shopId} AND created_at >= ${since} AND state <> 'failed'
