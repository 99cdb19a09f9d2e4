import { type CustomerRecord, emailsOf } from "./record.ts";

type Findable = Pick<CustomerRecord, "name" | "email" | "otherEmails" | "phone">;

/** Longer words are found by their first letters alone. */
const longest = 40;
/** Of letters that one partition of the index holds. */
const stemLength = 2;

/** The first letters, never half of one. */
function firstOf(word: string, count: number): string {
  return [...word].slice(0, count).join("");
}

/** `Zoë Müller-Brandt` → `zoe`, `muller`, `brandt`. */
function plainWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{Diacritic}/gu, "");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Digits with and without a country code of one to three digits, and without the zero that a country dials instead. */
function phoneWords(phone: string): string[] {
  const digits = phone.replace(/\D/g, "").replace(/^0+/, "");
  if (digits.length < 7) return [];
  return [0, 1, 2, 3].map((cut) => digits.slice(cut));
}

/** What a customer is found by: the words of the name, the e-mail address and its parts, the phone number. */
export function wordsOf({ name, phone, ...addresses }: Findable): string[] {
  const ofEmails = emailsOf(addresses).flatMap((email) => [email, ...plainWords(email.split("@")[0] ?? "")]);
  const all = [...plainWords(name), ...ofEmails, ...phoneWords(phone ?? "")];
  return [...new Set(all.map((word) => firstOf(word, longest)).filter((word) => [...word].length >= stemLength))];
}

/** What was typed as the beginnings of words, the longest and so rarest first. */
export function soughtWords(q: string): string[] {
  const typed = q.trim().toLowerCase();
  if (/^\+?[\d\s().-]{4,}$/.test(typed)) return [typed.replace(/\D/g, "").replace(/^0+/, "")].filter(Boolean);
  const parts = typed.split(/\s+/).flatMap((part) => (part.includes("@") ? [part] : plainWords(part)));
  return parts.map((part) => firstOf(part, longest)).sort((a, b) => b.length - a.length);
}

export function isFoundBy(record: Findable, sought: readonly string[]): boolean {
  const words = wordsOf(record);
  return sought.every((start) => words.some((word) => word.startsWith(start)));
}

export function stemOf(word: string): string {
  return firstOf(word, stemLength);
}
