import { at, pick } from "./numeric.ts";

type Cost = (x: Float64Array) => number;
/** When a search ends: after so many rounds, or when its corners differ by no more than this share of the best. */
export type Effort = { rounds: number; tolerance: number };
/** Enough for forecasts: ten times as near made those of no public set better (decision 215). */
export const quick: Effort = { rounds: 160, tolerance: 1e-5 };

type Corner = { x: Float64Array; value: number };

const priced = (cost: Cost, x: Float64Array): Corner => {
  const value = cost(x);
  return { x, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
};

/** Puts a corner in its place in a list sorted by value. */
function settle(corners: Corner[], corner: Corner): void {
  let place = corners.length - 1;
  for (; place > 0 && pick(corners, place - 1).value > corner.value; place--) corners[place] = pick(corners, place - 1);
  corners[place] = corner;
}

function centreOf(corners: Corner[], size: number): Float64Array {
  const centre = new Float64Array(size);
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++) centre[i] = at(centre, i) + at(pick(corners, k).x, i) / size;
  return centre;
}

/** The simplex of Nelder & Mead (1965); a value that is no number counts as infinitely bad. */
export function minimise(cost: Cost, start: number[], step: number[], effort: Effort): Float64Array {
  const size = start.length;
  const corners = [priced(cost, Float64Array.from(start))];
  for (let i = 0; i < size; i++)
    corners.push(
      priced(
        cost,
        Float64Array.from(start, (x, j) => (i === j ? x + pick(step, i) : x)),
      ),
    );
  corners.sort((a, b) => a.value - b.value);
  for (let round = 0; round < effort.rounds; round++) {
    const best = pick(corners, 0);
    const worst = pick(corners, size);
    if (worst.value - best.value < effort.tolerance * (Math.abs(best.value) + 1e-9)) break;
    const centre = centreOf(corners, size);
    const along = (t: number) => {
      const x = new Float64Array(size);
      for (let i = 0; i < size; i++) x[i] = at(centre, i) + t * (at(worst.x, i) - at(centre, i));
      return priced(cost, x);
    };
    let next = along(-1);
    if (next.value < best.value) {
      const further = along(-2);
      if (further.value < next.value) next = further;
    } else if (next.value >= pick(corners, size - 1).value) next = along(next.value < worst.value ? -0.5 : 0.5);
    if (next.value < worst.value) settle(corners, next);
    else {
      for (let k = 1; k <= size; k++)
        corners[k] = priced(
          cost,
          pick(corners, k).x.map((x, i) => (x + at(best.x, i)) / 2),
        );
      corners.sort((a, b) => a.value - b.value);
    }
  }
  return pick(corners, 0).x;
}
