/** Mail programs know few styles; these are inline and plain. */
export const styles = {
  body: { backgroundColor: "#f2f5f5", fontFamily: "Helvetica, Arial, sans-serif", color: "#13252d", margin: 0 },
  container: { backgroundColor: "#ffffff", padding: "32px 24px", maxWidth: "600px", margin: "24px auto" },
  heading: { fontSize: "22px", lineHeight: "28px", margin: "4px 0 16px" },
  text: { fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" },
  cell: { fontSize: "15px", lineHeight: "22px", padding: "6px 12px 6px 0", margin: 0, verticalAlign: "top" },
  amount: {
    fontSize: "15px",
    lineHeight: "22px",
    padding: "6px 0",
    textAlign: "right",
    whiteSpace: "nowrap",
    verticalAlign: "top",
  },
  soft: { color: "#4b5e66", fontSize: "14px", lineHeight: "20px", margin: 0 },
  button: {
    backgroundColor: "#17495a",
    borderRadius: "6px",
    color: "#ffffff",
    display: "inline-block",
    fontSize: "16px",
    padding: "12px 20px",
    textDecoration: "none",
  },
} as const;

/** For programs that show mails in the dark: what is inline gives way to what is important. */
export const darkStyles = `@media (prefers-color-scheme: dark) {
  .mail-body, .mail-body > table > tbody > tr > td { background-color: #0d171b !important; }
  .mail-card { background-color: #16242a !important; color: #e4eced !important; }
  .mail-soft { color: #a5b7bd !important; }
  .mail-button { background-color: #8fc7d6 !important; color: #0d171b !important; }
  .mail-good { color: #7ccf9f !important; }
  .mail-bad { color: #f2a19a !important; }
  .mail-card a:not(.mail-button) { color: #8fc7d6 !important; }
  .mail-card hr, .mail-rule { border-color: #32464e !important; }
}`;
