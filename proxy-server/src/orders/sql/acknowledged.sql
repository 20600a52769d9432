UPDATE orders SET shop_version = greatest(shop_version, ${version}) WHERE id = ${orderId}
