import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Answers that a page made ahead of time was made of. */
export type Known = readonly (readonly [key: QueryKey, answer: unknown])[];

/** Id of the data block that holds them. */
export const knownId = "known";

export function readKnown(): Known | undefined {
  const text = document.getElementById(knownId)?.textContent;
  return text ? (JSON.parse(text) as Known) : undefined;
}

/** The page shows them at once; they are of another moment, so each is asked for again. */
export function fillFrom(client: QueryClient, known: Known): void {
  for (const [key, answer] of known) client.setQueryData(key, answer, { updatedAt: 0 });
}
