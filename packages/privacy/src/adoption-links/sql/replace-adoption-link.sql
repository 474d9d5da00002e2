update adoption_link set sealed = ? where id = ? and sealed = ?
