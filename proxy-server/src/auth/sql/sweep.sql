-- What nobody can use any more.
DELETE FROM signed_nonces WHERE seen_at < $<noncesBefore>;
DELETE FROM address_counts WHERE hour < $<dayAgo>;
DELETE FROM login_codes WHERE expires_at < $<dayAgo>;
DELETE FROM sessions WHERE rotated_at < $<sessionsBefore>
