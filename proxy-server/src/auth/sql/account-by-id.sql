SELECT a.id, a.phone, a.name,
       EXISTS (SELECT FROM couriers c WHERE c.phone = a.phone) AS "isCourier",
       ARRAY(SELECT s.shop_id FROM shop_staff s WHERE s.account_id = a.id ORDER BY s.shop_id) AS "shopIds"
FROM accounts a WHERE a.id = $<id>
