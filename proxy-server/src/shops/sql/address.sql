SELECT url, verification = 'verified' AS verified, key_generation AS "keyGeneration" FROM shops WHERE id = $<id>
