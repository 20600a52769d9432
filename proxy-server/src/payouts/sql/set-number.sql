INSERT INTO payout_numbers (shop_id, msisdn) VALUES (${shopId}, ${msisdn})
ON CONFLICT (shop_id) DO UPDATE SET msisdn = excluded.msisdn
