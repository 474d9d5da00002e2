insert into state (id, master, secret, secret_master, changes) values (1, ?, ?, ?, 0) on conflict do nothing
