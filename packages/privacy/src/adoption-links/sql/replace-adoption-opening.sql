update adoption_opening set sealed = ? where id = ? and sealed = ?
