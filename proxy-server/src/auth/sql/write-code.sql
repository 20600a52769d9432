-- The newest code takes the place of the one before.
UPDATE login_codes
SET code_mac = $<codeMac>, sends = $<sends>, sent_at = $<sentAt>, expires_at = $<expiresAt>, tries = 0
WHERE phone = $<phone>
