SELECT id AS "payoutId", shop_id AS "shopId", msisdn, amount_ngwee AS "amountNgwee", state, reason, created_at AS "createdAt"
FROM payouts WHERE shop_id = ${shopId} ORDER BY created_at DESC LIMIT 50
