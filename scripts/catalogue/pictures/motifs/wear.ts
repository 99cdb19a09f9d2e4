import type { Motif } from "../motif.ts";
import { box, heart, n, oval, polygon } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const hat: Motif = {
  stage: "table",
  width: 480,
  height: 300,
  foot: 0.94,
  draw: (b) => [
    solid(oval(0, -50, 236, 50), b.main.shade, "flat"),
    printed("M-140 -70C-140 -240 -90 -280 0 -280C90 -280 140 -240 140 -70Q0 -30 -140 -70Z", b.main.base, "ball"),
    solid("M-142 -118Q0 -76 142 -118V-66Q0 -24 -142 -66Z", b.second.base),
    line("M-236 -50A236 50 0 0 0 236 -50", b.main.light, 8),
  ],
};

const scarf: Motif = {
  stage: "wall",
  width: 380,
  height: 560,
  single: true,
  draw: (b) => [
    fill(oval(0, -240, 20), b.wood.shade),
    printed("M-60 -230C-120 -150 -130 80 -140 190L-30 200C-24 60 -10 -120 6 -236Z", b.main.base),
    printed("M-30 -236C40 -250 70 -220 84 -160C120 -10 140 90 150 220L40 232C30 80 20 -90 -30 -236Z", b.main.light),
    line("M-138 120L-34 128M-140 156L-32 164M60 150L144 142M62 186L148 178", b.second.light, 11, 0.85),
    ...[0, 1, 2, 3, 4].map(
      (i) => line(`M${-132 + i * 24} 194l-4 50`, b.main.shade, 8) + line(`M${48 + i * 24} 230l2 44`, b.main.base, 8),
    ),
  ],
};

const gloves: Motif = {
  stage: "flat",
  width: 540,
  height: 480,
  single: true,
  draw: (b) => {
    const mitten =
      printed("M-90 120V-60C-90 -230 80 -230 80 -70C110 -110 150 -70 130 -20C110 40 84 50 80 120Z", b.main.base) +
      solid(box(-102, 110, 196, 90, 20), b.second.base) +
      [-70, -36, -2, 32, 66].map((x) => line(`M${x} 122V190`, b.second.shade, 7)).join("") +
      fill(heart(-4, -30, 38), b.second.light);
    return [at(-124, 10, `<g transform="scale(-1 1)">${mitten}</g>`, 1, -8), at(124, 4, mitten, 1, 8)];
  },
};

const socks: Motif = {
  stage: "flat",
  width: 420,
  height: 520,
  single: true,
  draw: (b) =>
    [-1, 1].map((i) =>
      at(
        i * 84 - 40,
        i * 12,
        printed("M-66 -190H66V70Q70 100 120 120Q166 146 150 186Q136 220 60 208L-20 190Q-66 176 -66 120Z", b.main.base) +
          solid(box(-76, -236, 152, 66, 16), b.second.base) +
          fill("M150 186Q136 220 60 208L44 205Q76 150 120 120Q166 146 150 186Z", b.second.base),
      ),
    ),
};

const fan: Motif = {
  stage: "flat",
  width: 600,
  height: 400,
  draw: (b) => [
    printed(`M0 180L-290 -20A340 340 0 0 1 290 -20Z`, b.main.base),
    ...Array.from({ length: 9 }, (_, i) =>
      at(0, 180, line("M0 0V-330", i % 2 ? b.main.deep : b.second.light, 5, 0.45), 1, -54 + i * 13.5),
    ),
    line("M-290 -20A340 340 0 0 1 290 -20", b.second.base, 13),
    fill(`M0 196L-120 ${n(96)}A150 150 0 0 1 120 96Z`, b.wood.base) + fill(oval(0, 176, 13), b.metal.light),
  ],
};

const glasses: Motif = {
  stage: "flat",
  width: 580,
  height: 210,
  draw: (b) => [
    rod("M-270 -60L-214 -60M214 -60L270 -60M-46 -20Q0 -56 46 -20", b.main, 20),
    ...[-132, 132].map(
      (x) =>
        fill(oval(x, 0, 94, 88), b.dark.base, 0.65) +
        fill(
          polygon([
            [x - 70, 20],
            [x - 10, -70],
            [x + 24, -70],
            [x - 50, 50],
          ]),
          "#ffffff",
          0.3,
        ) +
        line(oval(x, 0, 94, 88), b.main.base, 22),
    ),
  ],
};

export const wearMotifs = { hat, scarf, gloves, socks, fan, glasses };
