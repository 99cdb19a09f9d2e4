import { hash } from "node:crypto";
import type { CategoryNode } from "@quayside/shared/catalog/schema.ts";
import { PolicyName } from "@quayside/shared/store/presentation.ts";
import type { MadePage } from "@quayside/web-store/ahead";
import { productsById } from "../catalog/store.ts";
import { inParallel } from "../imports/in-parallel.ts";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import { liveRulesOf } from "../pricing/live/store.ts";
import type { NewestSnapshot } from "../search/live-snapshot.ts";
import type { Snapshot } from "../search/snapshot.ts";
import { settingsOf } from "../settings/store.ts";
import type { AskDeps } from "./ask.ts";
import { keyOf } from "./page-key.ts";
import { robots, sitemap } from "./sitemap.ts";

export interface PagesDeps extends AskDeps {
  catalogue: NewestSnapshot;
  logger: Logger;
  /** The bucket that the store is served from: the app's own files, and the pages beside them. */
  objects: Objects;
  /** Makes pages with the app as it is deployed now. */
  maker(storeId: string): Promise<{ make: (path: string) => Promise<MadePage>; template: string }>;
  origin: string;
}

/** Products whose pages are made anew. */
export type Affected = readonly string[] | "all";

const html = { contentType: "text/html; charset=utf-8", cacheControl: "no-cache" };
const plain = (contentType: string) => ({ contentType, cacheControl: "public, max-age=3600" });
/** What is the same on every page is remembered here; when it changes, so do all pages. */
const frameKey = "frame.txt";
const atOnce = 8;

const slugsIn = (nodes: readonly CategoryNode[]): string[] =>
  nodes.flatMap(({ slug, children }) => [slug, ...slugsIn(children)]);
const namesIn = (nodes: readonly CategoryNode[]): unknown[] =>
  nodes.map(({ slug, name, children }) => [slug, name, namesIn(children)]);

function activeSlugs(snapshot: Snapshot): string[] {
  const slugs: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = snapshot.search({ sort: "title", page, per_page: 96 });
    slugs.push(...answer.items.map(({ slug }) => slug));
    pages = answer.pages;
  }
  return slugs;
}

async function remembered({ objects }: PagesDeps): Promise<string> {
  return (await objects.size(frameKey)) === undefined ? "" : objects.text(frameKey);
}

/** Paths of the affected products, sold or not: pages of those that are gone go too. */
async function productPaths(deps: PagesDeps, storeId: string, productIds: readonly string[]): Promise<string[]> {
  const products = await productsById(deps.db, storeId, productIds, { consistent: true });
  return [...products.values()].flatMap(({ slug, formerSlugs = [] }) =>
    [slug, ...formerSlugs].map((one) => `/p/${one}`),
  );
}

/** So many product pages, those that come after one; for whoever wants to tell how far it is. */
export interface Part {
  some: number;
  after?: string | undefined;
}

export interface Rendered {
  pages: number;
  /** Product pages that are still to be made, and the last that was. */
  left: number;
  after?: string;
}

/**
 * Makes the pages of what was published and writes them beside the app: the affected products, and what lists products.
 * When the frame around all pages changed (the app, the settings, the names of the departments) every page is made, in parts
 * where that was asked for: what is not made yet is taken away first, and made when somebody asks for it. Safe to repeat; a
 * page whose making fails keeps the whole message in the queue.
 */
export async function renderPages(
  deps: PagesDeps,
  storeId: string,
  affected: Affected,
  part?: Part,
): Promise<Rendered> {
  const plan = await planOf(deps, storeId, affected);
  const { make, isWhole, lists, texts, products } = plan;
  const isFirst = part?.after === undefined;
  if (isWhole && part && isFirst) await removeOthers(deps, ["p/"], new Set());
  const rest = products.filter((path) => isFirst || path > (part?.after ?? ""));
  const now = isWhole && part ? rest.slice(0, part.some) : rest;
  const paths = isFirst ? [...lists, ...texts, ...now] : now;
  await inParallel(paths, atOnce, (path) => renderPage(deps, make, path));
  const left = rest.length - now.length;
  if (left > 0) return { pages: paths.length, left, after: now.at(-1) ?? part?.after ?? "" };
  await finish(deps, plan);
  return { pages: paths.length, left };
}

interface Plan {
  make: (path: string) => Promise<MadePage>;
  frame: string;
  isWhole: boolean;
  lists: string[];
  texts: string[];
  /** Paths of the products to make, in order; of all that are sold. */
  products: string[];
  sold: string[];
  shelves: string[];
}

async function planOf(deps: PagesDeps, storeId: string, affected: Affected): Promise<Plan> {
  const snapshot = await deps.catalogue.newest();
  // What the pages ask for while they are made is read anew, too: an event says that it changed, and comes once.
  const settings = await settingsOf(deps.db, storeId, deps.clock, { isFresh: true });
  await liveRulesOf(deps.db, storeId, deps.clock, { consistent: true });
  const { make, template } = await deps.maker(storeId);
  const categories = snapshot.categories();
  const frame = hash("sha256", JSON.stringify([template, settings, namesIn(categories)]), "base64url");
  const isWhole = affected === "all" || (await remembered(deps)) !== frame;
  const sold = activeSlugs(snapshot).map((slug) => `/p/${slug}`);
  const shelves = snapshot.collections.all().map(({ slug }) => `/collections/${slug}`);
  const lists = ["/", ...slugsIn(categories).map((slug) => `/c/${slug}`), ...shelves];
  const texts = [...PolicyName.options, "privacy-choices"].map((name) => `/pages/${name}`);
  const products = isWhole ? sold.toSorted() : await productPaths(deps, storeId, affected);
  return { make, frame, isWhole, lists, texts, products, sold, shelves };
}

async function finish(deps: PagesDeps, { frame, isWhole, lists, texts, products, sold, shelves }: Plan): Promise<void> {
  await deps.objects.put("sitemap.xml", sitemap(deps.origin, [...lists, ...sold]), plain("application/xml"));
  await deps.objects.put("robots.txt", robots(deps.origin), plain("text/plain; charset=utf-8"));
  await removeOthers(deps, ["collections/"], new Set(shelves.map(keyOf)));
  if (!isWhole) return;
  await removeOthers(deps, ["p/", "c/", "pages/"], new Set([...lists, ...texts, ...products].map(keyOf)));
  await deps.objects.put(frameKey, frame, plain("text/plain"));
}

async function renderPage({ objects }: PagesDeps, make: (path: string) => Promise<MadePage>, path: string) {
  const made = await make(path);
  if (made.status === 200) await objects.put(keyOf(path), made.html, html);
  else await objects.remove(keyOf(path));
}

/** Pages of what is no longer there. */
async function removeOthers({ objects }: PagesDeps, folders: readonly string[], kept: ReadonlySet<string>) {
  const all = await Promise.all(folders.map((folder) => objects.list(folder)));
  const stale = all.flat().filter(({ key }) => !kept.has(key));
  await inParallel(stale, atOnce, ({ key }) => objects.remove(key));
}
