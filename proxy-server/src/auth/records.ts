/** What is known of a phone's newest code. */
export interface CodeState {
  readonly codeMac: Buffer | null;
  readonly sends: number;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly tries: number;
}

/** What is known of a signed-in device. */
export interface SessionState {
  readonly id: string;
  readonly accountId: string;
  readonly generation: number;
  readonly rotatedAt: Date;
  /** The newest rotation of which a token has been used; null: none yet. */
  readonly heardAt: Date | null;
  readonly endedAt: Date | null;
  readonly secondFactorAt: Date | null;
}

/** What a live session says of an access token. */
export interface LiveSession extends Pick<SessionState, 'rotatedAt' | 'heardAt'> {
  /** Tokens from before then count no more. */
  readonly tokensSince: Date | null;
}

/** A live session, for the list of devices. */
export interface DeviceFacts {
  readonly sessionId: string;
  readonly name: string | null;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
}

/** What is known of a person. */
export interface AccountFacts {
  readonly id: string;
  readonly phone: string;
  readonly name: string | null;
  readonly isCourier: boolean;
  readonly shopIds: string[];
}

/** What is counted by the hour: by address; by block of numbers; for everybody together. */
export type HourlyCount = 'code_asked' | 'code_guessed' | 'code_sent_to_block' | 'code_sent';
