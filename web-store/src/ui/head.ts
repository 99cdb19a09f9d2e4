import { createContext } from "react";

/** What a page says of itself in the document's head. */
export interface Head {
  title: string;
  description?: string | undefined;
  /** Path of the page, whatever filters and choices its address holds. */
  canonical?: string | undefined;
  /** There is no such page: 404. */
  isMissing?: boolean | undefined;
}

/** Where pages made ahead of time note their head; in a browser they write it into the document themselves. */
export const HeadNote = createContext<{ head?: Head } | undefined>(undefined);

export function fullTitle(title: string, storeName: string): string {
  return title === storeName ? title : `${title} – ${storeName}`;
}
