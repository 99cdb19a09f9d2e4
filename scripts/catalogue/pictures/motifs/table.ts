import type { Brush, Motif } from "../motif.ts";
import { blossom, box, drum, heart, n, oval, polygon, rim, rounded, turned } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const ring = (rx: number, dots: number, art: (x: number, y: number, turn: number) => string): string =>
  Array.from({ length: dots }, (_, i) => {
    const angle = (i * 2 * Math.PI) / dots;
    return art(rx * Math.cos(angle), rx * Math.sin(angle), (angle * 180) / Math.PI);
  }).join("");

const plate: Motif = {
  stage: "flat",
  width: 520,
  height: 520,
  draw: (b) => [
    printed(oval(0, 0, 258), b.main.base, "ball"),
    line(oval(0, 0, 248), b.second.light, 7, 0.9),
    ring(216, 24, (x, y, turn) => at(x, y, fill(oval(0, 0, 12, 6), b.second.base, 0.9), 1, turn)),
    fill(oval(3, 4, 172), b.main.deep, 0.4),
    printed(oval(0, 0, 170), b.main.light, "flat", false),
    line(oval(0, 0, 150), b.second.light, 4, 0.6),
    b.says(/heart|love/) ? fill(heart(0, 0, 66), b.second.base) : fill(blossom(0, 0, 62, 7), b.second.base, 0.85),
    fill(oval(0, 0, 12), b.accent.base),
  ],
};

const cutleryPiece = (handle: string, head: string) => (x: number, turn: number) => at(x, 0, head + handle, 1, turn);

const cutlery: Motif = {
  stage: "flat",
  width: 420,
  height: 560,
  single: true,
  draw: (b) => {
    const handle = printed(box(-21, 20, 42, 240, 20), b.main.base, "round") + fill(oval(0, 234, 7), b.main.deep);
    const neck = solid(
      rounded(
        [
          [-9, -60],
          [9, -60],
          [13, 34],
          [-13, 34],
        ],
        4,
      ),
      b.metal.base,
      "round",
    );
    const fork =
      [
        "M-46 -262v110q2 70 46 90q44 -20 46 -90v-110q-9 -10 -18 0v104h-18v-104q-10 -10 -20 0v104h-18v-104q-9 -10 -18 0Z",
      ].map((d) => solid(d, b.metal.base, "flat"))[0] ?? "";
    const knife =
      solid("M-24 -40V-252Q26 -268 34 -150L30 -40Z", b.metal.light, "flat") + line("M-18 -52V-240", "#ffffff", 4, 0.6);
    const spoon = solid(oval(0, -180, 54, 84), b.metal.base, "ball") + line("M-28 -214q-8 40 8 76", "#ffffff", 6, 0.5);
    return [
      cutleryPiece(handle, neck + fork)(-146, -3),
      cutleryPiece(handle, neck + knife)(0, 0),
      cutleryPiece(handle, neck + spoon)(146, 3),
    ];
  },
};

const board: Motif = {
  stage: "flat",
  width: 400,
  height: 570,
  draw: (b) => [
    solid(
      "M-190 -150q0 -40 40 -40h84q30 0 32 -34v-26a34 34 0 0 1 68 0v26q2 34 32 34h84q40 0 40 40v380q0 40 -40 40h-300q-40 0 -40 -40Z",
      b.wood.base,
    ),
    fill(oval(0, -248, 14), b.wood.deep),
    ...[-140, -70, 8, 84, 150].map((x, i) => line(`M${x} -160q${i % 2 ? 12 : -10} 190 4 410`, b.wood.shade, 3, 0.55)),
    at(
      40,
      20,
      solid("M-20 -170Q56 -120 40 90L-20 90Z", b.metal.light) +
        line("M-12 -140V84", "#ffffff", 4, 0.6) +
        printed(box(-22, 88, 52, 140, 20), b.main.base),
      1,
      24,
    ),
  ],
};

const tray: Motif = {
  stage: "flat",
  width: 580,
  height: 420,
  draw: (b) => [
    printed(box(-286, -200, 572, 400, 60), b.main.base),
    fill(box(-250, -166, 500, 336, 36), b.main.deep, 0.55),
    printed(box(-250, -160, 500, 330, 36), b.main.light),
    line(box(-236, -146, 472, 302, 28), b.second.light, 5, 0.7),
    ...[-268, 268].map((x) => fill(box(x - 9, -62, 18, 124, 9), b.main.deep)),
  ],
};

const coaster: Motif = {
  stage: "flat",
  width: 300,
  height: 300,
  draw: (b) => [
    printed(box(-140, -140, 280, 280, 34), b.main.base),
    line(box(-122, -122, 244, 244, 24), b.second.light, 6, 0.85),
    b.says(/heart|love/) ? fill(heart(0, 2, 70), b.second.base) : fill(blossom(0, 0, 84, 6), b.second.base),
    fill(oval(0, 0, 16), b.accent.base),
  ],
};

const cakeStand: Motif = {
  stage: "table",
  width: 500,
  height: 530,
  foot: 0.48,
  draw: (b) => {
    const tiers = b.says(/3 tier|three tier/) ? 3 : b.says(/2 tier|two tier|tier/) ? 2 : 1;
    const tier = (half: number, y: number) =>
      printed(
        turned([
          [half, y],
          [half - 12, y + 20],
          [half * 0.4, y + 34],
          [half * 0.4, y + 34],
        ]),
        b.main.base,
        "round",
      ) +
      fill(rim(half, y), b.main.glint) +
      fill(rim(half - 14, y + 1), b.main.light) +
      line(`M${n(-half)} ${y}A${n(half)} ${n(half * 0.17)} 0 0 0 ${n(half)} ${y}`, b.second.base, 7);
    const foot = solid(
      turned([
        [18, -190],
        [22, -110],
        [40, -56],
        [118, -20],
        [120, -10],
      ]),
      b.main.shade,
      "round",
    );
    if (tiers > 1) {
      const pole = rod("M0 -30V-486", b.metal, 16) + line(oval(0, -504, 18), b.metal.shade, 9);
      const plates =
        tiers === 3
          ? [tier(220, -70), cupcakes(b, 150, -76), tier(165, -230), cupcakes(b, 96, -236), tier(105, -380)]
          : [tier(225, -80), cupcakes(b, 156, -86), tier(150, -280)];
      return [solid(drum(70, -40, 96, -10), b.main.shade, "round"), pole, ...plates];
    }
    return [
      foot,
      tier(230, -196),
      solid(
        turned([
          [150, -350],
          [150, -350],
          [152, -204],
          [152, -204],
        ]),
        "#e9c79a",
        "round",
      ),
      fill("M-152 -290A152 26 0 0 0 152 -290V-270A152 26 0 0 1 -152 -270Z", b.second.glint),
      solid(
        "M-150 -352A150 26 0 0 1 150 -352V-330q-14 40 -34 8q-18 50 -44 14q-28 46 -56 2q-28 40 -54 -2q-30 26 -62 -22Z",
        b.accent.glint,
        "round",
      ),
      ...[-90, -30, 34, 94].map((x, i) => solid(oval(x, -372 + (i % 2) * 12, 21), "#b9434c", "ball")),
    ];
  },
};

function cupcakes(b: Brush, half: number, y: number): string {
  return [-1, 0, 1]
    .map((i) => at(i * half * 0.72, y, fairyCake(b, i === 0 ? b.accent.light : b.second.light), 0.36))
    .join("");
}

function fairyCake(b: Brush, icing: string): string {
  const pleats = [-66, -34, 0, 34, 66].map((x) => line(`M${x * 1.28} -104L${x} -8`, b.main.shade, 5, 0.6)).join("");
  return [
    printed(
      turned([
        [104, -112],
        [104, -112],
        [76, -4],
        [76, -4],
      ]),
      b.main.base,
      "round",
    ),
    pleats,
    solid("M-116 -112q-8 -58 52 -64q-4 -52 64 -52t64 52q60 6 52 64q-58 34 -116 34t-116 -34Z", icing, "ball"),
    solid(oval(0, -236, 21), "#b9434c", "ball"),
  ].join("");
}

const cakeCases: Motif = {
  stage: "table",
  width: 560,
  height: 330,
  single: true,
  draw: (b) => [
    at(-140, -56, fairyCake({ ...b, main: b.second }, b.main.light), 0.92),
    at(138, -52, fairyCake(b, b.paper.base), 0.92),
    at(0, 0, fairyCake(b, b.second.light), 1.08),
  ],
};

const utensils: Motif = {
  stage: "table",
  single: true,
  width: 340,
  height: 520,
  foot: 0.64,
  draw: (b) => [
    rod("M-40 -240L-96 -400", b.wood, 20) + solid(`M-96 -380q-62 -40 -50 -110q38 -24 68 8q26 50 -18 102Z`, b.wood.base),
    rod("M50 -240L104 -380", b.wood, 20) + at(116, -424, solid(oval(0, 0, 38, 60), b.wood.light, "ball"), 1, 20),
    rod("M4 -240V-350", b.metal, 14) +
      [-44, -22, 0, 22, 44].map((x) => line(`M0 -350C${x} -370 ${x * 1.5} -500 0 -508`, b.metal.base, 6)).join(""),
    printed(drum(116, -250, 108, -16), b.main.base, "round"),
    fill("M-116 -250A116 20 0 0 1 116 -250A116 20 0 0 1 -116 -250Z", b.main.deep, 0.5),
    line("M-116 -250A116 20 0 0 0 116 -250", b.main.glint, 9),
    line("M-110 -60A110 19 0 0 0 110 -60", b.second.light, 9, 0.85),
  ],
};

const scales: Motif = {
  stage: "table",
  width: 420,
  height: 460,
  draw: (b) => [
    printed(
      rounded(
        [
          [-120, -320],
          [120, -320],
          [180, -12],
          [-180, -12],
        ],
        34,
      ),
      b.main.base,
    ),
    solid(oval(0, -168, 104), b.paper.base, "none"),
    line(oval(0, -168, 104), b.metal.base, 12),
    ring(82, 12, (x, y, turn) => at(x, y - 168, line("M-6 0H8", b.dark.base, 5), 1, turn)),
    line("M0 -168L44 -222", b.accent.base, 8) + fill(oval(0, -168, 11), b.dark.base),
    solid(drum(26, -352, 34, -316), b.metal.shade, "round"),
    solid(
      turned([
        [200, -420],
        [180, -380],
        [90, -350],
        [90, -350],
      ]),
      b.metal.base,
      "round",
    ),
    fill(rim(200, -420), b.metal.glint) +
      fill(
        polygon([
          [-180, -418],
          [180, -418],
          [100, -406],
          [-100, -406],
        ]),
        b.metal.shade,
      ),
  ],
};

const pan: Motif = {
  stage: "flat",
  width: 420,
  height: 560,
  draw: (b) => [
    printed(box(-26, 60, 52, 214, 24), b.main.shade, "round"),
    fill(oval(0, 246, 9), b.main.deep),
    solid(b.says(/heart/) ? heart(0, -70, 200) : oval(0, -76, 200), b.main.base, "ball"),
    fill(b.says(/heart/) ? heart(4, -64, 166) : oval(4, -70, 170), b.dark.deep, 0.55),
    solid(b.says(/heart/) ? heart(0, -68, 164) : oval(0, -76, 166), b.dark.base, "ball"),
    fill(oval(-6, -70, 92, 80), "#f8f2e4") + solid(oval(2, -72, 38), "#e5b34a", "ball"),
  ],
};

export const tableMotifs = { plate, cutlery, board, tray, coaster, cakeStand, cakeCases, utensils, scales, pan };
