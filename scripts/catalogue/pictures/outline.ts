/** Outlines as SVG path data. Round things are seen from a little above: a circle of radius r is r × `tilt` high. */
export const tilt = 0.17;

export type Point = readonly [x: number, y: number];

export const n = (value: number): string => String(Math.round(value * 10) / 10);

export const oval = (cx: number, cy: number, rx: number, ry = rx): string =>
  `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0Z`;

/** The rim of a round thing of half width `half` at height `y`. */
export const rim = (half: number, y: number, cx = 0): string => oval(cx, y, half, half * tilt);

export function box(x: number, y: number, w: number, h: number, r = 0): string {
  if (r === 0) return `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;
  const a = `a${n(r)} ${n(r)} 0 0 1`;
  return `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}${a} ${n(r)} ${n(r)}v${n(h - 2 * r)}${a} ${n(-r)} ${n(r)}h${n(2 * r - w)}${a} ${n(-r)} ${n(-r)}v${n(2 * r - h)}${a} ${n(r)} ${n(-r)}Z`;
}

export const polygon = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;

/** Corners cut by `r` and rounded; `r` must be under half of the shortest side. */
export function rounded(points: readonly Point[], r: number): string {
  const toward = ([x, y]: Point, [x2, y2]: Point): string => {
    const part = r / Math.hypot(x2 - x, y2 - y);
    return `${n(x + (x2 - x) * part)} ${n(y + (y2 - y) * part)}`;
  };
  const corners = points.map((point, i) => {
    const before = points.at(i - 1) ?? point;
    const after = points[(i + 1) % points.length] ?? point;
    return `${toward(point, before)}Q${n(point[0])} ${n(point[1])} ${toward(point, after)}`;
  });
  return `M${corners.join("L")}Z`;
}

/** A Bézier piece whose handles follow the neighbours but never reach half of the piece itself. */
function segment(before: Point, start: Point, end: Point, after: Point): string {
  const reach = Math.hypot(end[0] - start[0], end[1] - start[1]) / 2.2;
  const handle = (from: Point, to: Point): Point => {
    const [x, y] = [to[0] - from[0], to[1] - from[1]];
    const part = Math.min(1 / 6, reach / (Math.hypot(x, y) || 1));
    return [x * part, y * part];
  };
  const [out, into] = [handle(before, end), handle(start, after)];
  return `C${[start[0] + out[0], start[1] + out[1], end[0] - into[0], end[1] - into[1], ...end].map(n).join(" ")}`;
}

/** Smooth through the points (Catmull-Rom); a point given twice makes a corner. Without the leading `M x y`. */
const through = (points: readonly Point[]): string =>
  points
    .slice(1)
    .map((end, i) => {
      const start = points[i] ?? end;
      return segment(points[i - 1] ?? start, start, end, points[i + 2] ?? end);
    })
    .join("");

export const curve = (points: readonly Point[]): string =>
  `M${n(points[0]?.[0] ?? 0)} ${n(points[0]?.[1] ?? 0)}${through(points)}`;

/** A turned (round) body about the y axis from its profile of half widths, top first; its foot bulges as a rim does. */
export function turned(profile: readonly (readonly [half: number, y: number])[], cx = 0): string {
  const right = profile.map(([half, y]): Point => [cx + half, y]);
  const left = profile.toReversed().map(([half, y]): Point => [cx - half, y]);
  const [topHalf = 0, topY = 0] = profile[0] ?? [];
  const [footHalf = 0, footY = 0] = profile.at(-1) ?? [];
  const foot = `A${n(footHalf)} ${n(footHalf * tilt)} 0 0 1 ${n(cx - footHalf)} ${n(footY)}`;
  const top = `A${n(topHalf)} ${n(topHalf * tilt)} 0 0 1 ${n(cx + topHalf)} ${n(topY)}Z`;
  return `M${n(cx + topHalf)} ${n(topY)}${through(right)}${foot}${through(left)}${top}`;
}

/** A straight-sided round body: half widths at top and foot. */
export const drum = (top: number, topY: number, foot: number, footY: number, cx = 0): string =>
  turned(
    [
      [top, topY],
      [top, topY],
      [foot, footY],
      [foot, footY],
    ],
    cx,
  );

export const heart = (cx: number, cy: number, s: number): string =>
  `M${n(cx)} ${n(cy + s * 0.95)}C${n(cx - s * 0.35)} ${n(cy + s * 0.6)} ${n(cx - s)} ${n(cy + s * 0.2)} ${n(cx - s)} ${n(cy - s * 0.35)}C${n(cx - s)} ${n(cy - s * 1.02)} ${n(cx - s * 0.2)} ${n(cy - s * 1.02)} ${n(cx)} ${n(cy - s * 0.42)}C${n(cx + s * 0.2)} ${n(cy - s * 1.02)} ${n(cx + s)} ${n(cy - s * 1.02)} ${n(cx + s)} ${n(cy - s * 0.35)}C${n(cx + s)} ${n(cy + s * 0.2)} ${n(cx + s * 0.35)} ${n(cy + s * 0.6)} ${n(cx)} ${n(cy + s * 0.95)}Z`;

export function star(cx: number, cy: number, r: number, points = 5, inner = 0.5): string {
  const corners = Array.from({ length: points * 2 }, (_, i): Point => {
    const [angle, reach] = [(i * Math.PI) / points - Math.PI / 2, i % 2 === 0 ? r : r * inner];
    return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
  });
  return rounded(corners, r * 0.1);
}

/** Petals only; the caller paints the eye. */
export const blossom = (cx: number, cy: number, r: number, petals = 5): string =>
  Array.from({ length: petals }, (_, i) => {
    const angle = (i * 2 * Math.PI) / petals - Math.PI / 2;
    return oval(cx + r * 0.56 * Math.cos(angle), cy + r * 0.56 * Math.sin(angle), r * 0.42);
  }).join("");

/** A leaf from its stalk at (x, y) along `angle` (degrees, 0 = right, clockwise). */
export function leaf(x: number, y: number, length: number, width: number, angle: number): string {
  const a = (angle * Math.PI) / 180;
  const at = (along: number, across: number): string =>
    `${n(x + along * Math.cos(a) - across * Math.sin(a))} ${n(y + along * Math.sin(a) + across * Math.cos(a))}`;
  return `M${at(0, 0)}C${at(length * 0.3, -width * 0.66)} ${at(length * 0.75, -width * 0.6)} ${at(length, 0)}C${at(length * 0.75, width * 0.6)} ${at(length * 0.3, width * 0.66)} ${at(0, 0)}Z`;
}
