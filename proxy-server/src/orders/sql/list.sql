SELECT id AS "orderId", shop_id AS "shopId", shop_name AS "shopName", shopper_name AS "shopperName", state, refund,
       version, total_ngwee AS "totalNgwee", items, placed_at AS "placedAt", updated_at AS "updatedAt"
FROM orders
WHERE ((${shopId} IS NULL AND shopper_id = ${shopperId}) OR shop_id = ${shopId})
  AND (${before} IS NULL OR placed_at < ${before}::timestamptz)
  AND (NOT ${openOnly} OR state = ANY (${openStates}))
  AND (${shopId} IS NULL OR state = ANY (${shopStates}))
ORDER BY placed_at DESC
LIMIT 50
