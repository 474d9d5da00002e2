select coalesce(max(generation), 0) as generation from data_key where subject = ? and class = ?
