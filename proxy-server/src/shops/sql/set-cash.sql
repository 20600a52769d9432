UPDATE shops SET takes_cash = ${takesCash} WHERE id = ${id}
