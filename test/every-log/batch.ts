/** What the writer says once an append is durable. */
export interface Acknowledgement {
  readonly batch: string;
  readonly stream: string;
  readonly size: number;
  readonly lastPosition: number;
}

/** What each of its events carries, so that half an append can be told from a whole one. */
export interface BatchData {
  readonly batch: string;
  readonly index: number;
  readonly size: number;
  readonly padding: string;
}
