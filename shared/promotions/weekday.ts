const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Of an ISO 8601 number: 1 is Monday. */
export function weekdayName(weekday: number): string {
  return names[weekday - 1] ?? "";
}
