import { type CardField, formatField } from "./local-stripe-card.ts";

interface FieldSpec {
  field: CardField;
  label: string;
  autocomplete: AutoFill;
  placeholder: string;
  wide: boolean;
}

export const FIELDS: readonly FieldSpec[] = [
  { field: "number", label: "Card number", autocomplete: "cc-number", placeholder: "1234 1234 1234 1234", wide: true },
  { field: "expiry", label: "Expiration date", autocomplete: "cc-exp", placeholder: "MM / YY", wide: false },
  { field: "cvc", label: "Security code", autocomplete: "cc-csc", placeholder: "CVC", wide: false },
];

export interface FieldView {
  spec: FieldSpec;
  box: HTMLElement;
  input: HTMLInputElement;
  show(message: string): void;
}

export function fieldView(spec: FieldSpec, prefix: string): FieldView {
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

/** Formats as the shopper types, but only at the end of the text: a moved caret would be in the way. */
export function formatWhileTyping({ spec, input }: FieldView): void {
  const atEnd = input.selectionStart === input.value.length;
  if (atEnd) input.value = formatField(spec.field, input.value);
}
