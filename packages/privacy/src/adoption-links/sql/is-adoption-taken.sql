select 1 from adoption_taken where digest = ?
