select id, sealed from adoption_opening where authority = ? order by id
