INSERT INTO orders (id, shop_id, shopper_id, shop_name, shopper_name, state, refund, version, total_ngwee, items,
                    placed_at, updated_at, content_sha256, deadline_at)
VALUES (${id}, ${shopId}, ${shopperId}, ${shopName}, ${shopperName}, ${state}, ${refund}, 0, ${totalNgwee}, ${items},
        ${placedAt}, ${updatedAt}, ${contentSha256}, ${deadlineAt})
ON CONFLICT (id) DO NOTHING
RETURNING id
