/** First day of the month or quarter so many after the one that begins on a day. */
export function periodAfter(first: string, grain: "month" | "quarter", offset: number): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const months = offset * (grain === "month" ? 1 : 3);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
