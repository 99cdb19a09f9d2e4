import type { StripeError } from "@stripe/stripe-js";
import { type CardField, type CardProblem, type CardText, cardProblems, formatField } from "./local-stripe-card.ts";
import { FIELDS, type FieldView, fieldView, formatWhileTyping } from "./local-stripe-card-field.ts";
import { testNote } from "./local-stripe-test-note.ts";

export interface CardForm {
  root: HTMLElement;
  read(): CardText;
  clear(): void;
  focus(): void;
  blur(): void;
  setReadOnly(readOnly: boolean): void;
  /** Shows every problem, moves to the first and returns it. */
  validate(): StripeError | undefined;
}

export interface CardFormEvents {
  changed(): void;
  focused(): void;
  blurred(): void;
}

const EMPTY: CardText = { number: "", expiry: "", cvc: "" };

function readViews(views: readonly FieldView[]): CardText {
  const text = (field: CardField) => views.find(({ spec }) => spec.field === field)?.input.value ?? "";
  return { number: text("number"), expiry: text("expiry"), cvc: text("cvc") };
}

const problemsOf = (views: readonly FieldView[]): CardProblem[] => cardProblems(readViews(views), new Date());

function messageFor(views: readonly FieldView[], field: CardField): string {
  return problemsOf(views).find((entry) => entry.field === field)?.error.message ?? "";
}

function listen(views: readonly FieldView[], events: CardFormEvents): void {
  for (const view of views) {
    const { spec, input, show } = view;
    input.addEventListener("input", () => {
      formatWhileTyping(view);
      show("");
      events.changed();
    });
    input.addEventListener("focus", events.focused);
    input.addEventListener("blur", () => {
      input.value = formatField(spec.field, input.value);
      show(input.value === "" ? "" : messageFor(views, spec.field));
      events.blurred();
    });
  }
}

function validateViews(views: readonly FieldView[]): StripeError | undefined {
  const [first] = problemsOf(views);
  for (const { spec, show } of views) show(messageFor(views, spec.field));
  views.find(({ spec }) => spec.field === first?.field)?.input.focus();
  return first?.error;
}

/** Some card data of the test cards' kind: any date to come and any three digits will do. */
function testCard(number: string): CardText {
  return { number, expiry: `12${String((new Date().getFullYear() + 2) % 100)}`, cvc: "123" };
}

export function createCardForm(prefix: string, events: CardFormEvents): CardForm {
  const root = Object.assign(document.createElement("div"), { className: "form" });
  const views = FIELDS.map((spec) => fieldView(spec, prefix));
  const write = (card: CardText) => {
    for (const { spec, input, show } of views) {
      input.value = formatField(spec.field, card[spec.field]);
      show("");
    }
    events.changed();
  };
  listen(views, events);
  root.append(
    testNote((number) => write(testCard(number))),
    ...views.map(({ box }) => box),
  );
  return {
    root,
    read: () => readViews(views),
    clear: () => write(EMPTY),
    focus: () => views[0]?.input.focus(),
    blur: () => views.forEach(({ input }) => void input.blur()),
    setReadOnly: (readOnly) => {
      for (const { input } of views) input.readOnly = readOnly;
    },
    validate: () => validateViews(views),
  };
}
