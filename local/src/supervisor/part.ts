/** One program of the system. */
export interface Part {
  /** Stands before each line of its log. */
  name: string;
  /** Where it answers when it is up. */
  url: string;
  /** Path below `url` that answers 2xx once the part is ready for work. */
  health: string;
  /** Run by this same Node. */
  args: string[];
  env: Record<string, string>;
  /** Done once it is ready and before later stages start, such as filling it with demo data. */
  whenReady?: () => Promise<void>;
}

/** Parts of one stage start together; a stage starts when the one before it is ready. */
export type Stage = Part[];
