delete from data_key where subject = ? and class = ?
