import { at, pick, sum } from "./numeric.ts";

/** A node of a hierarchy: a SKU has no parts, a category has SKUs, the shop has categories. */
export type HierarchyNode = { id: string; parts: readonly HierarchyNode[] };
const methods = ["bottom-up", "top-down", "least-squares"] as const;
export type Method = (typeof methods)[number];
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

/** Which rows a method reads. */
const readBy: Record<Method, (root: HierarchyNode, leaves: string[]) => string[]> = {
  "bottom-up": (_, leaves) => leaves,
  "top-down": (root, leaves) => [...leaves, root.id],
  "least-squares": (root) => nodesOf(root).map(({ id }) => id),
};

function checkRows(rows: Rows, ids: string[]): void {
  const [first = ""] = ids;
  const { length } = rowOf(rows, first);
  for (const id of ids) {
    const row = rowOf(rows, id);
    if (row.length !== length)
      throw new RangeError(`forecasts: "${id}" has ${row.length} steps, "${first}" has ${length}.`);
    const bad = row.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw new RangeError(`forecasts: step ${bad + 1} of "${id}" is ${at(row, bad)}, no number.`);
  }
}

/** By less no number is to be divided. */
const nothing = 1e-200;

/**
 * What lies between the total and the leaves' sum is shared out by how far each leaf lies from the floor, or from 0 without
 * one; evenly where none does. Of leaves on one side of 0 these are their shares of the total. A total under what the floor
 * leaves cannot be kept.
 */
function topDown(root: HierarchyNode, rows: Rows, leaves: string[], floor: number): Map<string, Float64Array> {
  const top = rowOf(rows, root.id);
  const base = Number.isFinite(floor) ? floor : 0;
  const own = leaves.map((id) => rowOf(rows, id).map((value) => Math.max(floor, value)));
  const gaps = top.map((value, h) => value - sum(own.map((row) => at(row, h))));
  const sizes = top.map((_, h) => sum(own.map((row) => Math.abs(at(row, h) - base))));
  const shared = (value: number, h: number) =>
    at(sizes, h) > nothing ? value + Math.abs(value - base) * (at(gaps, h) / at(sizes, h)) : at(top, h) / leaves.length;
  return new Map(leaves.map((id, i) => [id, pick(own, i).map(shared)]));
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
 * account and may answer a leaf under 0; with `floor` such a leaf counts as 0 and the sums follow. `top-down` keeps the
 * total. Rows have the same steps, all of them numbers.
 */
export function reconcile(
  root: HierarchyNode,
  rows: Rows,
  method: Method,
  floor = Number.NEGATIVE_INFINITY,
): Map<string, Float64Array> {
  if (!methods.includes(method)) throw new RangeError(`method: "${method}" is not one of ${methods.join(", ")}.`);
  if (!(floor < Number.POSITIVE_INFINITY)) throw new RangeError(`floor: ${floor} is no number.`);
  checkTree(root);
  const leaves = leavesOf(root);
  checkRows(rows, readBy[method](root, leaves));
  const bottom =
    method === "bottom-up"
      ? rows
      : method === "top-down"
        ? topDown(root, rows, leaves, floor)
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
