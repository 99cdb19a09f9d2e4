import type { Intent } from "./local-stripe-api.ts";
import { styledRoot } from "./local-stripe-styles.ts";

export function formatAmount(amount: number, currency: string): string {
  const format = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "currency", currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function purpose(intent: Intent): string {
  if (!("amount" in intent)) return "saving this card";
  return `this payment of ${formatAmount(intent.amount, intent.currency)}`;
}

function choice(label: string, value: "complete" | "fail", dialog: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => dialog.close(value));
  return button;
}

function buildDialog(intent: Intent): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  title.id = "title";
  title.textContent = "3D Secure test";
  const text = document.createElement("p");
  text.id = "text";
  text.textContent = `Your bank would now ask you to approve ${purpose(intent)}. No money moves.`;
  const choices = document.createElement("div");
  choices.className = "choices";
  choices.append(choice("Complete", "complete", dialog), choice("Fail", "fail", dialog));
  dialog.setAttribute("aria-labelledby", "title");
  dialog.setAttribute("aria-describedby", "text");
  dialog.append(title, text, choices);
  return dialog;
}

/** The bank's page, played by the shopper; leaving it with Escape fails, as at a bank. */
export function askForApproval(intent: Intent): Promise<"complete" | "fail"> {
  const host = document.createElement("div");
  const dialog = buildDialog(intent);
  styledRoot(host).append(dialog);
  document.body.append(host);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      host.remove();
      resolve(dialog.returnValue === "complete" ? "complete" : "fail");
    });
    dialog.showModal();
  });
}
