insert into master (id) values (?) on conflict do nothing
