select 1 from destroyed where subject = ? and class = ?
