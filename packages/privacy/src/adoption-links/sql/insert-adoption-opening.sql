insert into adoption_opening (id, authority, sealed) values (?, ?, ?) on conflict do nothing
