-- Whoever was invited by this number works in those shops from now on. Answers the shops.
WITH accepted AS (
  DELETE FROM staff_invitations WHERE phone = $<phone> RETURNING shop_id, invited_at
)
INSERT INTO shop_staff (shop_id, account_id)
SELECT shop_id, $<accountId> FROM accepted WHERE invited_at > $<since>
ON CONFLICT DO NOTHING
RETURNING shop_id AS "shopId"
