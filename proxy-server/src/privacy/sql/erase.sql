-- What stays is what law and other people's records need: orders, money, and the account's id that ties them.
DELETE FROM login_codes WHERE phone = (SELECT phone FROM accounts WHERE id = $<accountId>);
DELETE FROM staff_invitations WHERE phone = (SELECT phone FROM accounts WHERE id = $<accountId>);
DELETE FROM sessions WHERE account_id = $<accountId>;
DELETE FROM push_subscriptions WHERE account_id = $<accountId>;
DELETE FROM cart_operations WHERE account_id = $<accountId>;
DELETE FROM carts WHERE account_id = $<accountId>;
UPDATE order_events SET event = event || '{"dropOff": null, "note": null, "shopperName": null}'
WHERE type = 'placed' AND order_id IN (SELECT id FROM orders WHERE shopper_id = $<accountId>);
UPDATE order_events SET event = event || '{"dropOff": null}'
WHERE type = 'location_confirmed' AND order_id IN (SELECT id FROM orders WHERE shopper_id = $<accountId>);
UPDATE order_events SET event = event || '{"msisdn": null}'
WHERE type = 'payment_started' AND order_id IN (SELECT id FROM orders WHERE shopper_id = $<accountId>);
UPDATE deliveries SET place = NULL WHERE order_id IN (SELECT id FROM orders WHERE shopper_id = $<accountId>);
UPDATE orders SET shopper_name = NULL WHERE shopper_id = $<accountId>;
UPDATE payments SET msisdn = 'erased' WHERE shopper_id = $<accountId>;
UPDATE accounts SET phone = 'erased:' || id, name = NULL WHERE id = $<accountId>;
UPDATE erasures SET done_at = $<now> WHERE account_id = $<accountId>
