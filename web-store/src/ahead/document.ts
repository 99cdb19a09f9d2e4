import { type Known, knownId } from "../lib/known.ts";
import type { Head } from "../ui/head.ts";

interface Parts {
  html: string;
  head: Head | undefined;
  origin: string;
  known: Known;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** JSON in a data block, which is never run; `<` is escaped so that no text can end it. */
const block = (known: Known) =>
  `<script type="application/json" id="${knownId}">${JSON.stringify(known).replaceAll("<", "\\u003c")}</script>`;

function replaced(template: string, pattern: RegExp, by: string): string {
  if (!pattern.test(template)) throw new Error(`the app's index.html has no ${pattern}`);
  return template.replace(pattern, () => by);
}

function headTags({ title = "", description, canonical, isMissing }: Partial<Head>, origin: string): string {
  const meta = (name: string, content: string) => `<meta property="${name}" content="${escaped(content)}" />`;
  return [
    `<title>${escaped(title)}</title>`,
    ...(isMissing ? ['<meta name="robots" content="noindex" />'] : []),
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escaped(new URL(canonical, origin).href)}" />`]),
    meta("og:title", title),
    ...(description ? [meta("og:description", description)] : []),
  ].join("\n    ");
}

/** React puts preloads of the first pictures before the content, where hydration would stumble over them. */
function split(html: string): { preloads: string; content: string } {
  const preloads = /^(<link [^>]*\/>)*/.exec(html)?.[0] ?? "";
  return { preloads, content: html.slice(preloads.length) };
}

/** The app's own document with a page in it: its head, its content, and the answers it was made of. */
export function documentOf(template: string, { html, head, origin, known }: Parts): string {
  const { preloads, content } = split(html);
  const titled = replaced(template, /<title>[^<]*<\/title>/, headTags(head ?? {}, origin) + preloads);
  const described = head?.description
    ? replaced(
        titled,
        /<meta name="description"[^>]*>/,
        `<meta name="description" content="${escaped(head.description)}" />`,
      )
    : titled;
  // A refusal is no answer that could be handed on: the browser asks again and draws the page itself.
  const data = head?.isMissing ? "" : `\n    ${block(known)}`;
  // The page stands there already: its picture and its style go before the code that takes it over.
  const calm = described.replace('<script type="module"', '<script type="module" fetchpriority="low"');
  return replaced(calm, /<div id="root"><\/div>/, `<div id="root">${content}</div>${data}`);
}
