select id, subject, replacement, asked, skeleton, begun_at, finished_at from erasure order by begun_at, id
