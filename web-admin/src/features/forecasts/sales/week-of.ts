/** Weeks by which the present shape of the week goes. */
const weeks = 8;

/** What each weekday adds on average lately, Monday first; null without such a day. */
export function weekOf(days: readonly { day: string; season: number }[]): (number | null)[] {
  const recent = days.slice(-7 * weeks);
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = recent.filter(({ day }) => (new Date(day).getUTCDay() + 6) % 7 === weekday);
    return own.length === 0 ? null : own.reduce((sum, { season }) => sum + season, 0) / own.length;
  });
}
