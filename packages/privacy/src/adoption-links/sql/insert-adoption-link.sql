insert into adoption_link (id, authority, sealed) values (?, ?, ?) on conflict do nothing
