-- The owner stays. Answers who it was.
DELETE FROM shop_staff w USING accounts a, shops s
WHERE w.shop_id = $<shopId> AND s.id = w.shop_id AND a.id = w.account_id AND a.phone = $<phone> AND a.id <> s.owner_id
RETURNING a.id AS "accountId"
