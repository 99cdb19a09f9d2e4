/** `--color-*` and `--radius` are the host page's tokens; `--local-stripe-*` come from `appearance.variables`. */
const CSS = `
:host { display: block; }
* { box-sizing: border-box; }
.form, dialog {
  --text: var(--local-stripe-colorText, var(--color-text, CanvasText));
  --surface: var(--local-stripe-colorBackground, var(--color-surface, Canvas));
  --line: var(--color-border, color-mix(in srgb, var(--text) 45%, transparent));
  --accent: var(--local-stripe-colorPrimary, var(--color-accent, var(--text)));
  --danger: var(--local-stripe-colorDanger, var(--color-danger, light-dark(#b3261e, #ffb4ab)));
  --corner: var(--local-stripe-borderRadius, var(--radius, 0.375rem));
  color: var(--text);
  font: inherit;
  font-family: var(--local-stripe-fontFamily, inherit);
}
.form { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.75rem; }
.wide { grid-column: 1 / -1; }
select { width: 100%; min-height: 2.75rem; padding: 0.5rem; font: inherit; color: var(--text); background: var(--surface);
  border: 1px solid var(--line); border-radius: var(--corner); }
dialog label { margin-block-start: 0.5rem; }
.wallet { width: 100%; color: #fff; background: #111; border-color: #555; font-weight: 600; }
label { display: block; margin-block-end: 0.25rem; font-size: 0.875rem; }
input {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; font-size: 1rem;
  color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: var(--corner);
}
:is(input, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input[aria-invalid="true"] { border-color: var(--danger); }
.problem { margin: 0.25rem 0 0; font-size: 0.875rem; color: var(--danger); }
.problem:empty { display: none; }
.note { margin: 0; padding: 0.75rem; font-size: 0.875rem; border: 1px dashed var(--line); border-radius: var(--corner); }
.note p { margin: 0 0 0.5rem; }
.note ul { display: grid; gap: 0.25rem; margin: 0; padding: 0; list-style: none; }
button {
  min-height: 2.75rem; padding: 0.25rem 0.75rem; font: inherit; color: var(--text); background: var(--surface);
  border: 1px solid var(--line); border-radius: var(--corner); cursor: pointer;
}
.note button { width: 100%; min-height: 2rem; text-align: start; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
dialog {
  width: min(24rem, calc(100vw - 2rem)); padding: 1.25rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: var(--corner);
}
dialog::backdrop { background: rgb(0 0 0 / 50%); }
h2 { margin: 0 0 0.5rem; font-size: 1.125rem; }
.choices { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.75rem; margin-block-start: 1rem; }
`;

/** A shadow root, as Stripe's fields sit in frames: neither page nor fields style each other. */
export function styledRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  return root;
}
