SELECT code_mac AS "codeMac", sends, sent_at AS "sentAt", expires_at AS "expiresAt", tries
FROM login_codes WHERE phone = $<phone> FOR UPDATE
