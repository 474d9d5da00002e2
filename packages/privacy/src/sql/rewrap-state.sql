update state set master = ?, secret = ?, secret_master = ?, changes = changes + 1 where id = 1
