import { blossom, heart, leaf, n, oval, star } from "./outline.ts";
import { fill, line } from "./paint.ts";

export const prints = [
  "spots",
  "stripes",
  "checks",
  "hearts",
  "flowers",
  "stars",
  "flag",
  "leaves",
  "berries",
  "paisley",
  "baroque",
  "zigzag",
  "leopard",
  "scallops",
] as const;
export type Print = (typeof prints)[number];

interface Inks {
  ink: string;
  second: string;
  leaf: string;
}

const tile = (size: number, art: string, turn = 0): string =>
  `<pattern id="print" width="${n(size)}" height="${n(size)}" patternUnits="userSpaceOnUse"${turn === 0 ? "" : ` patternTransform="rotate(${turn})"`}>${art}</pattern>`;

/** Two motifs per tile, half a step apart, as textile repeats are laid out. */
const halfDrop = (size: number, one: (x: number, y: number) => string): string =>
  tile(size, one(size * 0.25, size * 0.25) + one(size * 0.75, size * 0.75));

const berry = (x: number, y: number, { ink, second, leaf: green }: Inks): string =>
  [
    fill(
      `M${x - 11} ${y - 6}Q${x} ${y - 14} ${x + 11} ${y - 6}Q${x + 10} ${y + 8} ${x} ${y + 15}Q${x - 10} ${y + 8} ${x - 11} ${y - 6}Z`,
      ink,
    ),
    fill(oval(x - 4, y, 1.3), second) + fill(oval(x + 4, y - 1, 1.3), second) + fill(oval(x, y + 6, 1.3), second),
    fill(leaf(x, y - 8, 12, 7, -150) + leaf(x, y - 8, 12, 7, -30) + leaf(x, y - 8, 9, 6, -90), green),
  ].join("");

const curl = (x: number, y: number, { ink }: Inks): string =>
  [
    line(`M${x - 16} ${y + 12}c0 -26 30 -30 30 -10c0 12 -16 12 -15 1`, ink, 3.6),
    line(`M${x - 16} ${y + 12}c-2 8 4 14 12 10`, ink, 3),
    fill(leaf(x - 15, y + 2, 16, 8, -120) + leaf(x + 12, y - 8, 13, 7, -20), ink),
  ].join("");

const drop = (x: number, y: number, { ink, second }: Inks): string =>
  [
    fill(`M${x} ${y - 20}c20 8 20 36 2 38c-18 2 -22 -20 -8 -24c8 -2 10 -8 6 -14Z`, ink),
    fill(oval(x + 1, y + 5, 5), second),
  ].join("");

const draw: Record<Print, (inks: Inks) => string> = {
  spots: ({ ink }) => halfDrop(52, (x, y) => fill(oval(x, y, 9.5), ink)),
  stripes: ({ ink }) => tile(44, fill("M0 0h20v44h-20Z", ink)),
  checks: ({ ink }) => tile(48, fill("M0 0h24v48h-24Z", ink, 0.5) + fill("M0 0h48v24h-48Z", ink, 0.5)),
  hearts: ({ ink }) => halfDrop(72, (x, y) => fill(heart(x, y, 12), ink)),
  flowers: (inks) =>
    halfDrop(84, (x, y) =>
      [
        fill(leaf(x + 8, y + 8, 24, 11, 35) + leaf(x - 8, y + 8, 22, 10, 150), inks.leaf),
        fill(blossom(x, y, 17), inks.ink),
        fill(oval(x, y, 5), inks.second),
      ].join(""),
    ),
  stars: ({ ink }) => halfDrop(76, (x, y) => fill(star(x, y, 14), ink)),
  flag: ({ ink }) =>
    `<pattern id="print" width="1" height="1" patternContentUnits="objectBoundingBox">${line("M0 0L1 1M1 0L0 1", "#f7f3eb", 0.2)}${line("M0 0L1 1M1 0L0 1", ink, 0.1)}${line("M.5 0V1M0 .5H1", "#f7f3eb", 0.3)}${line("M.5 0V1M0 .5H1", ink, 0.2)}</pattern>`,
  leaves: ({ ink, leaf: green }) =>
    halfDrop(80, (x, y) =>
      [
        line(`M${x - 14} ${y + 20}Q${x} ${y} ${x + 12} ${y - 20}`, green, 2.4),
        fill(leaf(x - 6, y + 8, 20, 10, 10) + leaf(x - 4, y + 4, 20, 10, -130), green),
        fill(leaf(x + 5, y - 8, 18, 9, 0) + leaf(x + 8, y - 14, 16, 8, -110), ink),
      ].join(""),
    ),
  berries: (inks) => halfDrop(80, (x, y) => berry(x, y, inks)),
  paisley: (inks) => halfDrop(76, (x, y) => drop(x, y, inks)),
  baroque: (inks) => halfDrop(88, (x, y) => curl(x, y, inks)),
  zigzag: ({ ink }) => tile(44, line("M-4 30L11 12L33 34L48 12", ink, 6)),
  leopard: ({ ink, second }) =>
    tile(
      70,
      [
        [18, 16],
        [52, 26],
        [26, 50],
        [60, 60],
      ]
        .map(
          ([x = 0, y = 0]) =>
            fill(oval(x, y, 9, 7), second, 0.6) +
            line(`M${x - 8} ${y + 4}a9 8 0 0 1 8 -11M${x + 8} ${y - 3}a9 8 0 0 1 -9 11`, ink, 4.4),
        )
        .join(""),
    ),
  scallops: ({ ink }) =>
    tile(
      48,
      line(
        "M0 24a12 12 0 0 0 24 0a12 12 0 0 0 24 0M-12 48a12 12 0 0 0 24 0a12 12 0 0 0 24 0a12 12 0 0 0 24 0M-12 0a12 12 0 0 0 24 0a12 12 0 0 0 24 0a12 12 0 0 0 24 0",
        ink,
        3.4,
      ),
    ),
};

/** The `<pattern id="print">` that printed surfaces are filled with; an empty one when the product is plain. */
export const printDefinition = (print: Print | undefined, inks: Inks): string =>
  print ? draw[print](inks) : '<pattern id="print" width="1" height="1"/>';

const words: readonly (readonly [RegExp, Print])[] = [
  [/union (jack|flag)|\bflag\b/, "flag"],
  [/spot|polka|\bdots?\b|dotty|toadstool|circles/, "spots"],
  [/strip/, "stripes"],
  [/gingham|check|tartan|plaid|pudding/, "checks"],
  [/strawberr|cherr|berr(y|ies)/, "berries"],
  [/paisley|kashmir/, "paisley"],
  [/baroque|damask|filigree|regency|rococo|empire/, "baroque"],
  [/leopard|zebra|tiger/, "leopard"],
  [/zig ?zag|chevron|aztec|nordic|fair ?isle/, "zigzag"],
  [/\bstars?\b|starry|space/, "stars"],
  [/scallop|lace|doily|doilies|fish ?scale|crochet/, "scallops"],
  [/flor|flower|rose|daisy|blossom|paradise|dolly girl|folk ?art|\bsuki\b|skull|pansy|tulip|poppy|meadow/, "flowers"],
  [/leaf|leaves|botanic|jardin|garden|woodland|forest|fern|olive|holly|owl|bird|apple/, "leaves"],
  [/hearts?\b|love|sweetheart/, "hearts"],
];

export const printNamed = (name: string): Print | undefined => words.find(([word]) => word.test(name))?.[1];
