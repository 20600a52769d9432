SELECT key_generation AS generation FROM shops WHERE id = $<shopId>
