/** Hands text to the browser as a download. The mark at the start tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, text: string, type = "text/csv"): void {
  saveBlob(name, new Blob(["\uFEFF", text], { type: `${type};charset=utf-8` }));
}

export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
