-- What the chain says of each child that was forgotten: the entry is null where it says nothing.
SELECT forgotten.child, look.entry
FROM forgotten LEFT JOIN look
  ON look.entry = forgotten.entry AND look.child = forgotten.child AND look.sight = 'forgotten'
