/** A time of day (UTC) some days before the shop was set up; or some minutes before it. */
export type When = readonly [days: number, time: string] | readonly [minutes: number];

/** Everything of the shop's past counts back from the moment it was set up. */
export function momentOf(start: Date, when: When): Date {
  if (when.length === 1) return new Date(start.getTime() - when[0] * 60_000);
  const [days, time] = when;
  const day = new Date(start.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00.000Z`);
}
