insert into adoption_taken (digest) values (?) on conflict do nothing
