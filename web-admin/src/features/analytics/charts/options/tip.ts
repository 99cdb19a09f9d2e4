export interface TipLine {
  label: string;
  value: string;
  colour?: string;
  isReference?: boolean;
}

/** What a chart says of the place pointed at; built of nodes, so that names are never read as markup. */
export function tip(title: string, lines: readonly TipLine[]): HTMLElement {
  const node = document.createElement("div");
  node.className = "chart-tip";
  node.append(part("p", "chart-tip-title", title));
  for (const { label, value, colour, isReference } of lines) {
    const row = part("p", "chart-tip-line", "");
    const dot = part("span", "chart-tip-dot", "");
    if (colour) dot.style.background = colour;
    if (isReference) dot.dataset.reference = "";
    row.append(dot, part("span", "chart-tip-label", label), part("span", "chart-tip-value", value));
    node.append(row);
  }
  return node;
}

function part(tag: string, name: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text;
  return node;
}
