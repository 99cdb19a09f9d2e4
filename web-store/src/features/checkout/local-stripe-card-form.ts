import type { StripeError } from "@stripe/stripe-js";
import { type CardField, type CardText, cardProblems, formatField } from "./local-stripe-card.ts";

interface FieldSpec {
  field: CardField;
  label: string;
  autocomplete: AutoFill;
  placeholder: string;
  wide: boolean;
}

const FIELDS: readonly FieldSpec[] = [
  { field: "number", label: "Card number", autocomplete: "cc-number", placeholder: "1234 1234 1234 1234", wide: true },
  { field: "expiry", label: "Expiration date", autocomplete: "cc-exp", placeholder: "MM / YY", wide: false },
  { field: "cvc", label: "Security code", autocomplete: "cc-csc", placeholder: "CVC", wide: false },
];

const TEST_CARDS = [
  ["4242 4242 4242 4242", "is accepted"],
  ["4000 0000 0000 0002", "is declined"],
  ["4000 0025 0000 3155", "asks for 3D Secure"],
] as const;

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

interface FieldView {
  spec: FieldSpec;
  box: HTMLElement;
  input: HTMLInputElement;
  show(message: string): void;
}

function fieldView(spec: FieldSpec, prefix: string): FieldView {
  const id = `${prefix}-${spec.field}`;
  const box = document.createElement("div");
  box.className = spec.wide ? "wide" : "";
  const label = Object.assign(document.createElement("label"), { htmlFor: id, textContent: spec.label });
  const input = Object.assign(document.createElement("input"), {
    id,
    name: spec.autocomplete,
    autocomplete: spec.autocomplete,
    inputMode: "numeric",
    placeholder: spec.placeholder,
    required: true,
  });
  const problem = Object.assign(document.createElement("p"), {
    id: `${id}-problem`,
    className: "problem",
    role: "alert",
  });
  input.setAttribute("aria-describedby", problem.id);
  box.append(label, input, problem);
  const show = (message: string) => {
    problem.textContent = message;
    input.setAttribute("aria-invalid", String(message !== ""));
  };
  return { spec, box, input, show };
}

function testNote(fill: (number: string) => void): HTMLElement {
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

/** Formats as the shopper types, but only at the end of the text: a moved caret would be in the way. */
function formatWhileTyping({ spec, input }: FieldView): void {
  const atEnd = input.selectionStart === input.value.length;
  if (atEnd) input.value = formatField(spec.field, input.value);
}

export function createCardForm(prefix: string, events: CardFormEvents): CardForm {
  const root = Object.assign(document.createElement("div"), { className: "form" });
  const views = FIELDS.map((spec) => fieldView(spec, prefix));
  const read = (): CardText => {
    const text = (field: CardField) => views.find(({ spec }) => spec.field === field)?.input.value ?? "";
    return { number: text("number"), expiry: text("expiry"), cvc: text("cvc") };
  };
  const problems = () => cardProblems(read(), new Date());
  const messageFor = (field: CardField) => problems().find((entry) => entry.field === field)?.error.message ?? "";
  const write = (card: CardText) => {
    for (const { spec, input, show } of views) {
      input.value = formatField(spec.field, card[spec.field]);
      show("");
    }
    events.changed();
  };
  for (const view of views) {
    view.input.addEventListener("input", () => {
      formatWhileTyping(view);
      view.show("");
      events.changed();
    });
    view.input.addEventListener("focus", events.focused);
    view.input.addEventListener("blur", () => {
      view.input.value = formatField(view.spec.field, view.input.value);
      view.show(view.input.value === "" ? "" : messageFor(view.spec.field));
      events.blurred();
    });
  }
  const inTwoYears = () => `12${String((new Date().getFullYear() + 2) % 100)}`;
  root.append(
    testNote((number) => write({ number, expiry: inTwoYears(), cvc: "123" })),
    ...views.map(({ box }) => box),
  );
  return {
    root,
    read,
    clear: () => write({ number: "", expiry: "", cvc: "" }),
    focus: () => views[0]?.input.focus(),
    blur: () => views.forEach(({ input }) => void input.blur()),
    setReadOnly: (readOnly) => {
      for (const { input } of views) input.readOnly = readOnly;
    },
    validate: () => {
      const [first] = problems();
      for (const { spec, show } of views) show(messageFor(spec.field));
      views.find(({ spec }) => spec.field === first?.field)?.input.focus();
      return first?.error;
    },
  };
}
