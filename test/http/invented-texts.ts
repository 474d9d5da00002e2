/** Texts of a child as nobody else has them: found anywhere, they were told of this child. */
export const INVENTED_TEXTS = {
  upn: 'T823405611093',
  home: 'ZZ71 4QP',
  placement: 'ZZ72 9WM',
  forename: 'Zebedeeana',
  surname: 'Quillfeatherstone',
  note: 'Wishes to see the lighthouse keeper again',
  adopters: 'Marmadukewell Adopter',
  adoptersHome: 'ZZ74 2LK',
} as const;
