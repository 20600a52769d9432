SELECT url, verification = 'verified' AS verified FROM shops WHERE id = $<id>
