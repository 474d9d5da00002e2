select id, sealed from adoption_link where authority = ? order by id
