/**
 * Gradient boosting of small regression trees (Friedman 2001) on binned features, rows drawn by a seed (Friedman 2002).
 */
import { at, mean, pick, quantileOf } from "../numeric.ts";

type Leaf = { value: number };
type Split = { feature: number; bin: number; low: Tree; high: Tree };
type Tree = Leaf | Split;
export type Boosted = { start: number; trees: Tree[]; edges: Float64Array[] };
export type Growing = { rounds: number; depth: number; rate: number; share: number; random: () => number };

const bins = 16;
const fewest = 8;

const edgesOf = (column: Float64Array): Float64Array => {
  const sorted = column.toSorted();
  return Float64Array.from({ length: bins - 1 }, (_, k) => quantileOf(sorted, (k + 1) / bins));
};

export function binOf(edges: Float64Array, value: number): number {
  let bin = 0;
  while (bin < edges.length && value > at(edges, bin)) bin += 1;
  return bin;
}

const isLeaf = (tree: Tree): tree is Leaf => "value" in tree;

type Best = { gain: number; feature: number; bin: number };

function bestOf(binned: Uint8Array[], rest: Float64Array, rows: Int32Array): Best | undefined {
  let best: Best | undefined;
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  for (const [feature, column] of binned.entries()) {
    counts.fill(0);
    sums.fill(0);
    let total = 0;
    for (const row of rows) {
      const bin = column[row] as number;
      counts[bin] = at(counts, bin) + 1;
      sums[bin] = at(sums, bin) + at(rest, row);
      total += at(rest, row);
    }
    let [count, sum] = [0, 0];
    for (let bin = 0; bin < bins - 1; bin++) {
      count += at(counts, bin);
      sum += at(sums, bin);
      const others = rows.length - count;
      if (count < fewest || others < fewest) continue;
      const gain = sum ** 2 / count + (total - sum) ** 2 / others - total ** 2 / rows.length;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

function grow(binned: Uint8Array[], rest: Float64Array, rows: Int32Array, depth: number): Tree {
  const value = rows.length > 0 ? rows.reduce((sum, row) => sum + at(rest, row), 0) / rows.length : 0;
  const best = depth > 0 ? bestOf(binned, rest, rows) : undefined;
  if (!best) return { value };
  const column = pick(binned, best.feature);
  const { feature, bin } = best;
  const branch = (side: Int32Array) => grow(binned, rest, side, depth - 1);
  const low = rows.filter((row) => (column[row] as number) <= bin);
  const high = rows.filter((row) => (column[row] as number) > bin);
  return { feature, bin, low: branch(low), high: branch(high) };
}

function leafOf(tree: Tree, bin: (feature: number) => number): number {
  let node = tree;
  while (!isLeaf(node)) node = bin(node.feature) <= node.bin ? node.low : node.high;
  return node.value;
}

/** Learns y from columns, one a feature. */
export function boost(columns: Float64Array[], y: Float64Array, how: Growing): Boosted {
  const edges = columns.map(edgesOf);
  const binned = columns.map((column, i) => Uint8Array.from(column, (value) => binOf(pick(edges, i), value)));
  const start = mean(y);
  const rest = y.map((value) => value - start);
  const trees: Tree[] = [];
  for (let round = 0; round < how.rounds; round++) {
    const rows = Int32Array.from({ length: y.length }, (_, row) => row).filter(() => how.random() < how.share);
    const tree = grow(binned, rest, rows, how.depth);
    trees.push(tree);
    for (let row = 0; row < y.length; row++)
      rest[row] = at(rest, row) - how.rate * leafOf(tree, (feature) => pick(binned, feature)[row] as number);
  }
  return { start, trees: trees.map((tree) => scaledTree(tree, how.rate)), edges };
}

const scaledTree = (tree: Tree, rate: number): Tree =>
  isLeaf(tree)
    ? { value: tree.value * rate }
    : { ...tree, low: scaledTree(tree.low, rate), high: scaledTree(tree.high, rate) };

export function predict({ start, trees, edges }: Boosted, features: Float64Array): number {
  const binned = Uint8Array.from(features, (value, i) => binOf(pick(edges, i), value));
  return trees.reduce((sum, tree) => sum + leafOf(tree, (feature) => binned[feature] as number), start);
}
