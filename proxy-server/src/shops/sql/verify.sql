-- An operator's word on a shop, with who said it and when.
UPDATE shops
SET verification = $<verification>, verification_reason = $<reason>,
    verification_by = $<operatorId>, verification_at = $<now>
WHERE id = $<id>
RETURNING id
