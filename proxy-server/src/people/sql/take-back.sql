DELETE FROM staff_invitations WHERE shop_id = $<shopId> AND phone = $<phone> RETURNING phone
