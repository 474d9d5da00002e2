insert into erasure (id, subject, replacement, asked, skeleton, begun_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing
