SELECT msisdn FROM payout_numbers WHERE shop_id = ${shopId}
