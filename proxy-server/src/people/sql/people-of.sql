SELECT a.id AS "accountId", a.phone, a.name, a.id = s.owner_id AS "isOwner"
FROM shop_staff w
JOIN accounts a ON a.id = w.account_id
JOIN shops s ON s.id = w.shop_id
WHERE w.shop_id = $<shopId>
ORDER BY a.id = s.owner_id DESC, a.name, a.phone
