UPDATE login_codes SET tries = tries + 1 WHERE phone = $<phone>
