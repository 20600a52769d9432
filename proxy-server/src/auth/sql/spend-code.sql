DELETE FROM login_codes WHERE phone = $<phone>
