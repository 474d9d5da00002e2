delete from parked where projection = ? and stream = ?
