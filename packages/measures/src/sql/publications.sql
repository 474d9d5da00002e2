-- What an authority published, in the order of publishing.
select * from publication where authority = :authority order by recorded_from, id
