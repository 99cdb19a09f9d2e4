import { type Choice, choice, choiceName } from "./choice.ts";
import { choose } from "./choose.ts";

const answers: [answer: Choice, label: string][] = [
  ["remember", "Yes"],
  ["visit", "No, only this visit"],
  ["nothing", "Do not count me"],
];

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = element("button", "button button-quiet", label);
  made.type = "button";
  made.addEventListener("click", onPress);
  return made;
}

/**
 * Asks below the page, without standing in its way: no answer is made easier than another. It goes with the answer, also one
 * that is given in another tab or on the page of choices.
 */
export function ask(): void {
  const place = element("section", "privacy-notice");
  const isAnswered = () => {
    if (choice.read() === undefined) return;
    for (const sign of ["storage", choiceName]) removeEventListener(sign, isAnswered);
    place.remove();
  };
  const more = element("a", "link", "privacy choices");
  more.href = "/pages/privacy-choices";
  const title = element("h2", "", "May we recognise this browser next time?");
  const text =
    "We count visits, without names, to see what helps in the shop. Nothing is passed on. You can change your mind";
  place.ariaLabel = "Privacy";
  place.append(
    title,
    element("p", "", `${text} under `, more, "."),
    element("div", "privacy-answers", ...answers.map(([answer, label]) => button(label, () => choose(answer)))),
  );
  for (const sign of ["storage", choiceName]) addEventListener(sign, isAnswered);
  document.body.append(place);
}
