insert into destroyed (subject, class, destroyed_at) values (?, ?, ?) on conflict do nothing
