const TEST_CARDS = [
  ["4242 4242 4242 4242", "is accepted"],
  ["4000 0000 0000 0002", "is declined"],
  ["4000 0025 0000 3155", "asks for 3D Secure"],
] as const;

/** Says that no money moves, and offers the three cards that a tester needs most. */
export function testNote(fill: (number: string) => void): HTMLElement {
  const note = Object.assign(document.createElement("div"), { className: "note wide" });
  const text = document.createElement("p");
  const title = Object.assign(document.createElement("strong"), { textContent: "Test payments." });
  text.append(title, " No money moves. Choose a card to fill it in:");
  const list = document.createElement("ul");
  for (const [number, effect] of TEST_CARDS) {
    const item = document.createElement("li");
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      textContent: `${number} ${effect}`,
    });
    button.addEventListener("click", () => fill(number));
    item.append(button);
    list.append(item);
  }
  note.append(text, list);
  return note;
}
