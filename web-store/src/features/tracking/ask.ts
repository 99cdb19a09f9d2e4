import { type Choice, choice, choiceName, isAskedFirst } from "./choice.ts";
import { choose } from "./choose.ts";

interface Question {
  title: string;
  text: string;
  answers: Record<Choice, string>;
}

const asWeCount: Question = {
  title: "May we recognise this browser next time?",
  text: "We count visits, without names, to see what helps in the shop. Nothing is passed on.",
  answers: { remember: "Yes", visit: "No, only this visit", nothing: "Do not count me" },
};

const beforeWeCount: Question = {
  title: "May we count your visit?",
  text: "Without names, to see what helps in the shop. Nothing is counted until you say so, and nothing is passed on.",
  answers: { remember: "Yes, and the next ones", visit: "Only this visit", nothing: "No" },
};

const order: readonly Choice[] = ["remember", "visit", "nothing"];

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
  const { title, text, answers } = isAskedFirst() ? beforeWeCount : asWeCount;
  place.ariaLabel = "Privacy";
  place.append(
    element("h2", "", title),
    element("p", "", `${text} You can change your mind under `, more, "."),
    element("div", "privacy-answers", ...order.map((answer) => button(answers[answer], () => choose(answer)))),
  );
  for (const sign of ["storage", choiceName]) addEventListener(sign, isAnswered);
  document.body.append(place);
}
