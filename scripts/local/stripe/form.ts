export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Form = { [key: string]: FormValue };

const MAX_DEPTH = 8;

function keyPath(key: string): string[] {
  const head = key.indexOf("[");
  if (head <= 0) return [key];
  return [key.slice(0, head), ...[...key.slice(head).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
}

function assign(target: Form, path: readonly string[], value: string): void {
  const [name = "", ...rest] = path;
  const key = name === "" ? String(Object.keys(target).length) : name;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const held = target[key];
  const next: Form = held !== undefined && typeof held === "object" && !Array.isArray(held) ? held : emptyForm();
  target[key] = next;
  assign(next, rest, value);
}

const emptyForm = (): Form => Object.create(null) as Form;

function foldArrays(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  const folded = keys.map((key) => [key, foldArrays(value[key] ?? "")] as const);
  const isArray = keys.length > 0 && keys.every((key, index) => key === String(index));
  return isArray ? folded.map(([, item]) => item) : Object.fromEntries(folded);
}

/** Stripe's request encoding: `a=1&b[c]=2&d[]=3&e[0]=4` becomes `{a:"1", b:{c:"2"}, d:["3"], e:["4"]}`. */
export function parseForm(text: string): Form {
  const form = emptyForm();
  for (const [key, value] of new URLSearchParams(text)) {
    const path = keyPath(key);
    if (path.length <= MAX_DEPTH) assign(form, path, value);
  }
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, foldArrays(value)]));
}

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Equal for the same parameters in whatever order they were sent. */
export const canonicalForm = (form: Form): string => JSON.stringify(form, sortKeys);
