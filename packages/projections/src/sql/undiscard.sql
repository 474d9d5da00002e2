delete from discarded where projection = ? and stream = ?
