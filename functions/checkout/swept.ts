/** What became of an order that was due. */
export type Swept = "settled" | "expired" | "released" | "waiting" | "announced" | "done";
