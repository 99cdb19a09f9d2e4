/** How the Lambda that makes pages sees the store's app: this and nothing else of it. */

/** Answers a public read of the route table. Throws `AppError`. */
export type Ask = (id: string, request: unknown) => Promise<unknown>;

export interface MadePage {
  status: 200 | 301 | 404;
  /** The whole document; empty where it leads elsewhere. */
  html: string;
  /** Path it leads to. */
  location?: string;
}

export interface PageSource {
  /** `https://…` of the store. */
  origin: string;
  /** The app's `index.html` as built. */
  template: string;
  ask: Ask;
}

/** Makes the page at a path of the store. The source may serve many pages: what all of them show is asked for once. */
export function pageMaker(source: PageSource): (path: string) => Promise<MadePage>;
