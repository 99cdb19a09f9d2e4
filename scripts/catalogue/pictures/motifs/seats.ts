import type { Motif } from "../motif.ts";
import { curve, n, oval, polygon, rim, turned } from "../outline.ts";
import { fill, line, printed, rod, solid } from "../paint.ts";

const parasol: Motif = {
  stage: "wall",
  width: 560,
  height: 590,
  draw: (b) => {
    const scallop = [-260, -156, -52, 52, 156].map((x) => `Q${n(x + 52)} ${n(-52)} ${n(x + 104)} -10`).join("");
    return [
      rod("M0 -20V210C0 268 74 268 74 214", b.wood, 18),
      printed(
        `M-260 -10C-250 -330 250 -330 260 -10${[156, 52, -52, -156, -260].map((x) => `Q${x + 52} -50 ${x} -10`).join("")}Z`,
        b.main.base,
        "round",
      ),
      fill(
        `M-52 -10C-60 -150 -30 -240 0 -252C30 -240 60 -150 52 -10Q0 -50 -52 -10Z`,
        b.second.base,
        b.says(/spot|flower|rose|strip|check|dot|print/) ? 0.18 : 0.5,
      ),
      line(
        `M-156 -10C-150 -160 -70 -240 0 -252C70 -240 150 -160 156 -10M-52 -10C-60 -150 -30 -240 0 -252C30 -240 60 -150 52 -10`,
        b.main.deep,
        4,
        0.4,
      ),
      line(`M-260 -10${scallop}`, b.second.light, 6, 0.8),
      line(
        curve([
          [0, -252],
          [0, -284],
        ]),
        b.wood.shade,
        14,
      ),
    ];
  },
};

const stool: Motif = {
  stage: "table",
  width: 390,
  height: 440,
  draw: (b) => [
    line("M-60 -340L-80 -40M70 -340L92 -40", b.wood.deep, 24),
    line("M-110 -140H120", b.wood.shade, 16),
    rod("M-130 -350L-160 -8M134 -350L164 -8", b.wood, 28),
    printed(
      turned([
        [186, -390],
        [190, -372],
        [176, -342],
        [176, -340],
      ]),
      b.main.base,
      "round",
    ),
    printed(rim(186, -390), b.main.light, "none"),
  ],
};

const chair: Motif = {
  stage: "table",
  width: 380,
  height: 590,
  draw: (b) => [
    line("M-110 -290L-90 -40M150 -290L160 -30", b.wood.deep, 20),
    rod("M-140 -560L-130 -260M120 -570L110 -270", b.wood, 24),
    printed("M-146 -550Q-10 -590 124 -558L120 -420Q-10 -446 -140 -420Z", b.main.base),
    line("M-136 -350Q-10 -370 116 -346", b.wood.base, 18),
    rod("M-150 -270L-170 -6M110 -264L130 -4", b.wood, 26),
    printed(
      polygon([
        [-178, -286],
        [-90, -326],
        [172, -316],
        [140, -256],
      ]),
      b.main.light,
    ),
    fill(
      polygon([
        [-178, -286],
        [140, -256],
        [140, -232],
        [-178, -262],
      ]),
      b.main.deep,
    ),
  ],
};

const logs: Motif = {
  stage: "table",
  width: 500,
  height: 400,
  single: true,
  draw: (b) => {
    const log = (x: number, y: number, r: number) =>
      [
        solid(oval(x, y, r), b.wood.deep, "ball"),
        solid(oval(x, y, r * 0.84), b.wood.light, "flat"),
        line(oval(x, y, r * 0.58), b.wood.shade, 4, 0.6) + line(oval(x - 3, y - 2, r * 0.3), b.wood.shade, 4, 0.6),
        line(`M${x} ${y}l${r * 0.7} ${-r * 0.2}`, b.wood.deep, 4, 0.5),
      ].join("");
    return [
      log(-158, -84, 84) + log(4, -80, 80) + log(160, -82, 80),
      log(-80, -222, 78) + log(78, -218, 76),
      log(0, -328, 58),
      line("M-222 -36Q-40 -300 0 -386Q60 -280 222 -36", b.accent.base, 9, 0.9),
    ];
  },
};

export const seatsMotifs = { parasol, stool, chair, logs };
