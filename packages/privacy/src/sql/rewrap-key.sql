update data_key set master = ?, wrapped = ? where id = ?
