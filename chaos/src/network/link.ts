/** The way from one part to another. Everything between the two passes here, and can come to harm. */
export interface Link {
  /** `gateway → momo` */
  readonly name: string;
  /** Where the caller finds the other part: this loopback port. */
  readonly port: number;
  /** Where the other part really is. It may move: a database that is started again has another port. */
  target: number;
  /** Harms about this share (0 to 1) of what passes, until told otherwise; 0 heals. */
  trouble: number;
  /** Ends every connection that is open now. */
  readonly sever: () => void;
  readonly close: () => Promise<void>;
}
