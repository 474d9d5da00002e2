/** A row as it is kept, with the text it is kept as: whoever replaces it says which one they read. */
export interface Kept<Row> {
  readonly id: string;
  readonly row: Row;
  readonly sealed: string;
}

/** What the birth record knew of the adopters: taken out of it, until the new record has it. */
export interface AdoptersText {
  /** Id of the fact that will say it in the new record. */
  readonly id: string;
  readonly names: string;
  readonly postcode?: string;
}

/**
 * `drawn`: about to be used; the birth record may not be closed yet. `closed`: in use. `dissolved`: the order was annulled;
 * kept, so that neither is linked again unawares.
 */
export type LinkState = 'drawn' | 'closed' | 'dissolved';

export interface AdoptionLink {
  readonly birth: string;
  readonly adopted: string;
  readonly state: LinkState;
  /** Not yet in the new record. */
  readonly adopters: readonly AdoptersText[];
}

/** Two people who open a link, and what for. */
export interface AdoptionOpening {
  /** Of either record: there may be no such link. */
  readonly reference: string;
  readonly purpose: string;
  readonly reason: string;
  readonly askedBy: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly approvedBy?: string;
  readonly approvedAt?: number;
}

export type KeptLink = Kept<AdoptionLink>;
export type KeptOpening = Kept<AdoptionOpening>;

/** What joins a birth record and the record of the adopted child. It is in no log, and opens for two people. */
export interface AdoptionLinks {
  /** Links the birth record with this identity; false when one of the two is in a link already. */
  draw(authority: string, birth: string, adopted: string): Promise<boolean>;
  /** Puts this identity in the place of one whose record was erased, and which takes no text any more; false as for `draw`. */
  redraw(authority: string, before: KeptLink, adopted: string): Promise<boolean>;
  /** Whether an identity was drawn: whoever draws asks, and nobody else. */
  isDrawn(authority: string, adopted: string): boolean;
  /** What the record of an adopted child is called where looks are kept: whoever reads those does not learn its reference. */
  nameInLooks(authority: string, adopted: string): string;
  links(authority: string): Promise<readonly KeptLink[]>;
  changeLink(authority: string, before: KeptLink, link: AdoptionLink): Promise<boolean>;
  openings(authority: string): Promise<readonly KeptOpening[]>;
  /** False when there is one of this id. */
  ask(authority: string, id: string, opening: AdoptionOpening): Promise<boolean>;
  changeOpening(authority: string, before: KeptOpening, opening: AdoptionOpening): Promise<boolean>;
  /** Destroys what the birth record says of the adopters. */
  forgetAdopters(authority: string, birth: string): void;
  /** Those that have links. */
  authorities(): readonly string[];
  close(): void;
}
