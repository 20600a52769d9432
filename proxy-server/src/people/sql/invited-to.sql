SELECT phone, invited_at AS "invitedAt" FROM staff_invitations
WHERE shop_id = $<shopId> AND invited_at > $<since>
ORDER BY invited_at DESC, phone
