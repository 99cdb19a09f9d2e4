import { create, type Font } from "fontkit";
import roboto from "pdfmake/build/fonts/Roboto.js";

let font: Font | undefined;

function regular(): Font {
  const { data, encoding } = roboto.vfs["Roboto-Regular.ttf"] ?? { data: "", encoding: "base64" as const };
  font ??= create(Buffer.from(data, encoding)) as Font;
  return font;
}

const texts = /<text\b([^>]*)>([^<]*)<\/text>/g;

/**
 * The same picture with its words as outlines of glyphs: a function has no fonts installed, and what turns SVG into pixels
 * would leave words out. Reads just the `<text>` that ECharts writes.
 */
export function outlined(svg: string): string {
  return svg.replace(texts, (_, attributes: string, words: string) => outlineOf(attributes, unescaped(words)));
}

function outlineOf(attributes: string, words: string): string {
  const named = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  const size = Number(/font-size:([\d.]+)px/.exec(named("style") ?? "")?.[1] ?? 12);
  const { unitsPerEm, capHeight } = regular();
  const scale = size / unitsPerEm;
  const { glyphs, positions, advanceWidth } = regular().layout(words);
  const start = { end: advanceWidth, middle: advanceWidth / 2, start: 0 }[named("text-anchor") ?? "start"] ?? 0;
  const x = Number(named("x") ?? 0) - start * scale;
  const y = Number(named("y") ?? 0) + (named("dominant-baseline") === "central" ? (capHeight / 2) * scale : 0);
  let at = 0;
  const paths = glyphs.map((glyph, place) => {
    const { xAdvance = 0, xOffset = 0 } = positions[place] ?? {};
    const moved = `translate(${rounded(x + (at + xOffset) * scale)} ${rounded(y)}) scale(${scale} ${-scale})`;
    at += xAdvance;
    return `<path d="${glyph.path.toSVG()}" transform="${moved}"/>`;
  });
  const transform = named("transform");
  return `<g fill="${named("fill") ?? "#000"}"${transform ? ` transform="${transform}"` : ""}>${paths.join("")}</g>`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function unescaped(words: string): string {
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return words.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? "");
}
