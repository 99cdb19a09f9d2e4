import { at, pick, sum } from "./numeric.ts";

/** A node of a hierarchy: a SKU has no parts, a category has SKUs, the shop has categories. */
export type HierarchyNode = { id: string; parts: readonly HierarchyNode[] };
export type Method = "bottom-up" | "top-down" | "least-squares";
type Rows = ReadonlyMap<string, Float64Array>;

function leavesOf(node: HierarchyNode): string[] {
  return node.parts.length === 0 ? [node.id] : node.parts.flatMap(leavesOf);
}

function nodesOf(node: HierarchyNode): HierarchyNode[] {
  return [node, ...node.parts.flatMap(nodesOf)];
}

function rowOf(rows: Rows, id: string): Float64Array {
  const row = rows.get(id);
  if (!row) throw new RangeError(`forecasts: "${id}" has none.`);
  return row;
}

function checkTree(root: HierarchyNode): void {
  const seen = new Set<string>();
  for (const { id } of nodesOf(root)) {
    if (seen.has(id)) throw new RangeError(`hierarchy: "${id}" stands at two places.`);
    seen.add(id);
  }
}

/** Shares of the total, by what the leaves' own forecasts add up to; even where they add up to nothing. */
function topDown(root: HierarchyNode, rows: Rows, leaves: string[]): Map<string, Float64Array> {
  const top = rowOf(rows, root.id);
  const sums = top.map((_, h) => sum(leaves.map((id) => at(rowOf(rows, id), h))));
  return new Map(
    leaves.map((id) => {
      const share = (h: number) => (at(sums, h) !== 0 ? at(rowOf(rows, id), h) / at(sums, h) : 1 / leaves.length);
      return [id, top.map((value, h) => value * share(h))];
    }),
  );
}

type Said = { value: number; doubt: number };

/**
 * The least squares reconciliation (Hyndman, Ahmed, Athanasopoulos & Shang 2011): the leaves b with the smallest
 * |S b − forecasts|², every node with the same say. In a tree this needs no matrix: going up, a node's own forecast (doubt
 * 1) is weighed against its parts' sum (their doubts added); going down, what a node gained is shared out by doubt.
 */
function leastSquaresAt(root: HierarchyNode, rows: Rows, h: number, found: Map<string, Float64Array>): void {
  const heard = new Map<HierarchyNode, Said>();
  const up = (node: HierarchyNode): Said => {
    const own = at(rowOf(rows, node.id), h);
    const parts = node.parts.map(up);
    const [total, doubt] = [sum(parts.map(({ value }) => value)), sum(parts.map((part) => part.doubt))];
    const said =
      parts.length === 0
        ? { value: own, doubt: 1 }
        : { value: (own * doubt + total) / (doubt + 1), doubt: doubt / (doubt + 1) };
    heard.set(node, said);
    return said;
  };
  const down = (node: HierarchyNode, value: number): void => {
    const row = found.get(node.id);
    if (row) row[h] = value;
    const parts = node.parts.flatMap((part) => heard.get(part) ?? []);
    const gained = value - sum(parts.map((part) => part.value));
    const doubt = sum(parts.map((part) => part.doubt));
    for (const [i, part] of node.parts.entries()) {
      const said = pick(parts, i);
      down(part, said.value + (gained * said.doubt) / doubt);
    }
  };
  down(root, up(root).value);
}

function leastSquaresOf(root: HierarchyNode, rows: Rows, leaves: string[]): Map<string, Float64Array> {
  const horizon = rowOf(rows, root.id).length;
  const found = new Map(leaves.map((id) => [id, new Float64Array(horizon)]));
  for (let h = 0; h < horizon; h++) leastSquaresAt(root, rows, h, found);
  return found;
}

/**
 * Forecasts of every node that add up: each node is the sum of its parts. `least-squares` takes all levels' forecasts into
 * account and may answer a leaf under 0; with `floor` such a leaf counts as 0 and the sums follow.
 */
export function reconcile(
  root: HierarchyNode,
  rows: Rows,
  method: Method,
  floor = Number.NEGATIVE_INFINITY,
): Map<string, Float64Array> {
  checkTree(root);
  const leaves = leavesOf(root);
  const bottom =
    method === "bottom-up"
      ? new Map(leaves.map((id) => [id, rowOf(rows, id)]))
      : method === "top-down"
        ? topDown(root, rows, leaves)
        : leastSquaresOf(root, rows, leaves);
  const result = new Map<string, Float64Array>();
  const fill = (node: HierarchyNode): Float64Array => {
    const parts = node.parts.map(fill);
    const row =
      parts.length === 0
        ? rowOf(bottom, node.id).map((value) => Math.max(floor, value))
        : pick(parts, 0).map((_, h) => sum(parts.map((part) => at(part, h))));
    result.set(node.id, row);
    return row;
  };
  fill(root);
  return result;
}
