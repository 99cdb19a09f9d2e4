export type Frequency = "H" | "D" | "W" | "M";

/** Seasons by step: day and week of hours, week of days, year of weeks and months. */
export const seasonsOf: Record<Frequency, number[]> = { H: [24, 168], D: [7], W: [52], M: [12] };
