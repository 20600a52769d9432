-- Answers a row when the invitation is new or had run out: only then is there something to say.
INSERT INTO staff_invitations (phone, shop_id, invited_at) VALUES ($<phone>, $<shopId>, $<now>)
ON CONFLICT (phone, shop_id) DO UPDATE SET invited_at = excluded.invited_at
WHERE staff_invitations.invited_at <= $<since>
RETURNING phone
