-- The SMS did not leave: the person need not wait to ask again. The code stays good, in case it left after all.
UPDATE login_codes SET sends = sends - 1, sent_at = NULL
WHERE phone = $<phone> AND code_mac = $<codeMac> AND sends > 0
