export type Frequency = "H" | "D" | "W" | "M";

/** Seasons by step: day and week of hours, week of days, year of weeks and months. */
export const seasonsOf: Record<Frequency, number[]> = { H: [24, 168], D: [7], W: [52], M: [12] };

/** The steps of a year, for seasons too long for the list above. */
export const yearOf: Record<Frequency, number> = { H: 8766, D: 365.25, W: 52.18, M: 12 };
