-- One publication.
select * from publication where id = :id
