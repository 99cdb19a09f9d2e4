/** What the reads of the sales module have in common. */
export const path = <P extends string>(rest: P) => `/api/v1/sales/${rest}` as const;
export const read = { method: "GET", access: "staff:analytics.read" } as const;
export const errors = ["DIMENSION_NOT_POSSIBLE", "QUERY_TOO_LARGE"] as const;
