INSERT INTO shop_staff (shop_id, account_id) VALUES ($<shopId>, $<accountId>) ON CONFLICT DO NOTHING
