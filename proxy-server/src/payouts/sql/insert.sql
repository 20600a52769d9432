INSERT INTO payouts (id, shop_id, msisdn, amount_ngwee, state, created_at, updated_at)
VALUES (${payoutId}, ${shopId}, ${msisdn}, ${amountNgwee}, 'queued', ${now}, ${now})
