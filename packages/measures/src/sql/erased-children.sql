-- Records that were erased: what each is called since, and by what it goes in publications made before.
select child, detail from fact
where authority = :authority and child >= :first and child < :after and type = 'RecordErased'
