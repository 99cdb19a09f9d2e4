/** Inks of a document. Good and bad are told by sign too, for who cannot tell them apart. */
export const inks = {
  ink: "#13252d",
  soft: "#4b5e66",
  line: "#cfdadd",
  faint: "#e6edef",
  accent: "#17607a",
  good: "#2b6e49",
  bad: "#a83a33",
} as const;

/** Points: 1/72 inch. */
export const papers = { a4: { size: "A4", width: 595.28 }, letter: { size: "LETTER", width: 612 } } as const;
export const margin = { side: 46, top: 64, bottom: 56 };

export const styles = {
  store: { fontSize: 9.5, color: inks.soft },
  title: { fontSize: 24, bold: true, lineHeight: 1.1 },
  period: { fontSize: 13, color: inks.accent, bold: true },
  about: { fontSize: 9.5, color: inks.soft, lineHeight: 1.2 },
  notice: { fontSize: 13.5, bold: true, color: inks.accent },
  heading: { fontSize: 13.5, bold: true },
  note: { fontSize: 8, color: inks.soft, italics: true },
  head: { fontSize: 8, color: inks.soft, bold: true },
  cell: { fontSize: 8.5 },
  total: { fontSize: 8.5, bold: true },
  label: { fontSize: 8.5, color: inks.soft },
  figure: { fontSize: 16, bold: true },
  running: { fontSize: 8, color: inks.soft },
};

/** The colour of a change that is good news, bad news, or neither. */
export function inkOfChange(change: number | null, better: "up" | "down" | "neither"): string {
  if (change === null || change === 0 || better === "neither") return inks.soft;
  return change > 0 === (better === "up") ? inks.good : inks.bad;
}
