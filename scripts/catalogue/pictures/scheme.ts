/** Backdrops and product palettes that sit well together, by kind of goods. */
export interface Scheme {
  /** From pale to deep, so that any product finds one it stands out from. */
  walls: readonly [string, ...string[]];
  palettes: readonly [Trio, ...Trio[]];
}
/** Main colour, second colour (prints, trims) and accent. */
export type Trio = readonly [main: string, second: string, accent: string];

const kitchen: Scheme = {
  walls: ["#efe3d2", "#dfc3a8", "#b9c6ba", "#9db2b8"],
  palettes: [
    ["#6d8fa3", "#f4ecdc", "#d98a5f"],
    ["#c8694c", "#f4e7d3", "#7a9380"],
    ["#7f9a84", "#f3ebdb", "#d8a24c"],
    ["#e0b35a", "#fbf3e2", "#5f7d8c"],
    ["#44566b", "#efe4d0", "#d58e6c"],
  ],
};
const home: Scheme = {
  walls: ["#ebe3d8", "#cfd4cd", "#d9bfae", "#9caeb3"],
  palettes: [
    ["#b4674e", "#f1e6d6", "#6f8a84"],
    ["#5d7480", "#ece3d4", "#d3a05a"],
    ["#8a9a7b", "#f2ebdc", "#b9705a"],
    ["#c99a8d", "#f5ece1", "#5f6f78"],
    ["#3f5360", "#e9dcc6", "#c8835c"],
  ],
};
const light: Scheme = {
  walls: ["#e9dcd3", "#c3b4b3", "#a5abba", "#75798d"],
  palettes: [
    ["#e8d9c2", "#b9826b", "#6d6a80"],
    ["#b57a72", "#f3e3d3", "#56607a"],
    ["#8d8fa8", "#f0e4d6", "#d79a62"],
    ["#d7a25f", "#f8ecd8", "#6b5f6f"],
  ],
};
const garden: Scheme = {
  walls: ["#e8e9d7", "#c2cdb0", "#dccba9", "#93a996"],
  palettes: [
    ["#c5764f", "#f3e9d6", "#5f8064"],
    ["#6f93a0", "#f1ead9", "#d9a54e"],
    ["#e0b757", "#f7f0df", "#56785d"],
    ["#88a18f", "#f4eddd", "#bb6a4d"],
  ],
};
const christmas: Scheme = {
  walls: ["#eee6db", "#cad4cc", "#dcbcae", "#6e8d82"],
  palettes: [
    ["#ad4440", "#f5ecdd", "#c9a254"],
    ["#3f6b5a", "#f3e8d5", "#c98d4f"],
    ["#c9a254", "#f7efdf", "#7c3a3f"],
    ["#e9e0d0", "#a9453f", "#4f7262"],
  ],
};
const party: Scheme = {
  walls: ["#f5e4d7", "#f1dcae", "#bdd6d8", "#e2b8ad"],
  palettes: [
    ["#d8705f", "#fbeeda", "#5c93a0"],
    ["#5f97a6", "#fdf0d9", "#e5a94f"],
    ["#e3ae52", "#fbf2e0", "#c4616a"],
    ["#a78bb5", "#f9ecdf", "#e29a60"],
  ],
};
const paper: Scheme = {
  walls: ["#e9e9e4", "#c4d3dc", "#eed7c8", "#b3b9c9"],
  palettes: [
    ["#4f6f8f", "#f5eddf", "#d98662"],
    ["#cf7565", "#f7ecdd", "#51708a"],
    ["#7c9a86", "#f5efe0", "#d1a04e"],
    ["#d9ae58", "#f9f1df", "#5e6a8c"],
    ["#8c7aa3", "#f4ebe0", "#d49a6a"],
  ],
};
const toys: Scheme = {
  walls: ["#f6e9c9", "#c5dedb", "#f1cfbb", "#b4c3ab"],
  palettes: [
    ["#d0644f", "#fbefd9", "#5590a3"],
    ["#5a93a4", "#faf0dc", "#e2a548"],
    ["#e0aa4b", "#fbf3df", "#c65f55"],
    ["#7ba07a", "#f8f0da", "#d87e56"],
  ],
};
const bags: Scheme = {
  walls: ["#f0e3d9", "#d9bbae", "#c6cbb8", "#a9b8c5"],
  palettes: [
    ["#46617a", "#f3e7d4", "#d38c5e"],
    ["#bd6354", "#f6e9d6", "#6a8790"],
    ["#6f8c74", "#f3ead8", "#d6a457"],
    ["#c98f99", "#f9eee2", "#6b5a6c"],
    ["#3f4754", "#ecdfc9", "#c57d5d"],
  ],
};
const jewels: Scheme = {
  walls: ["#f2e5e0", "#dac5c7", "#bfc0cd", "#8e95a3"],
  palettes: [
    ["#8b6fa5", "#f3e8df", "#c9a254"],
    ["#5d8f91", "#f3eadf", "#c9a254"],
    ["#a8485a", "#f6e9df", "#c9a254"],
    ["#4a6390", "#efe7dd", "#b8bdc2"],
  ],
};
const bath: Scheme = {
  walls: ["#e6edea", "#bed3d2", "#ecd9d0", "#a3b4c0"],
  palettes: [
    ["#8fb3b3", "#f8f1e6", "#d99a80"],
    ["#d9a7a0", "#faf2e8", "#6f8d92"],
    ["#9aa6c0", "#f7f0e6", "#d3a668"],
    ["#a9b894", "#f6f1e2", "#c08468"],
  ],
};

const byCategory: readonly (readonly [RegExp, Scheme])[] = [
  [/christmas|advent/, christmas],
  [/easter/, garden],
  [/candle|light|lantern|lamp|fragrance|incense/, light],
  [/jewel|necklace|earring|bracelet|hair/, jewels],
  [/bag|purse|fashion|wear|scar(f|ves)|umbrella|accessor|travel/, bags],
  [/garden|outdoor|plant|bird|flower/, garden],
  [/bath|beauty|soap|towel|wellbeing|wash/, bath],
  [/party|celebrat|bunting|gift wrap|balloon|gift/, party],
  [/station|paper|card|craft|desk|notebook|office/, paper],
  [/toy|child|game|baby|kids|play|nursery/, toys],
  [/kitchen|dining|bak|tea|food|tableware|cook|lunch|drink/, kitchen],
];

export const schemeOf = (category: string): Scheme =>
  byCategory.find(([words]) => words.test(category.toLowerCase()))?.[1] ?? home;
