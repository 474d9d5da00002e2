select master, secret, secret_master, changes from state where id = 1
