import type { Brush, Motif } from "../motif.ts";
import { blossom, box, drum, heart, leaf, oval, rim, rounded, turned } from "../outline.ts";
import { at, fill, line, printed, rod, solid } from "../paint.ts";

const stem = (b: Brush, x: number, top: number, lean: number): string =>
  line(`M${x} -200Q${x + lean * 0.3} ${(top - 200) / 2} ${x + lean} ${top}`, b.leaf.shade, 8) +
  fill(
    leaf(x + lean * 0.4, top * 0.72, 70, 32, lean > 0 ? -30 : -150) +
      leaf(x + lean * 0.25, top * 0.58, 64, 28, lean > 0 ? -160 : -20),
    b.leaf.base,
  );

const bloom = (b: Brush, x: number, y: number, r: number, colour: string): string =>
  solid(blossom(x, y, r, 6), colour) + fill(oval(x, y, r * 0.26), b.accent.base);

const vase: Motif = {
  stage: "table",
  width: 380,
  height: 570,
  foot: 0.46,
  draw: (b) => [
    stem(b, -10, -440, -110) + stem(b, 10, -500, 20) + stem(b, 20, -430, 120),
    bloom(b, -120, -446, 52, b.second.base),
    bloom(b, 30, -506, 58, b.accent.light),
    bloom(b, 140, -436, 48, b.second.light),
    printed(
      turned([
        [56, -280],
        [50, -250],
        [84, -200],
        [116, -130],
        [96, -50],
        [72, -12],
        [72, -10],
      ]),
      b.main.base,
      "round",
    ),
    fill(rim(56, -280), b.main.glint) + fill(rim(46, -279), b.main.deep),
    line("M-112 -110A114 20 0 0 0 112 -110", b.second.light, 8, 0.75),
  ],
};

const flowers: Motif = {
  stage: "table",
  width: 420,
  height: 560,
  foot: 0.34,
  single: true,
  draw: (b) => [
    ...[-120, -60, 0, 60, 120].map((lean, i) => stem(b, lean * 0.14, -430 + Math.abs(lean) * 0.5 - (i % 2) * 30, lean)),
    ...[-130, -64, 4, 66, 132].map((x, i) =>
      bloom(
        b,
        x,
        -440 + Math.abs(x) * 0.5 - (i % 2) * 30,
        58,
        [b.main.base, b.second.base, b.main.light][i % 3] ?? b.main.base,
      ),
    ),
    solid("M-96 -300Q0 -270 96 -300L40 -8Q0 6 -40 -8Z", b.paper.base) +
      fill("M96 -300L40 -8Q14 0 0 0L20 -284Z", b.paper.shade, 0.7),
    line("M-62 -150Q0 -132 64 -150", b.accent.base, 14),
  ],
};

const plantPot: Motif = {
  stage: "table",
  width: 400,
  height: 540,
  foot: 0.5,
  draw: (b) => [
    fill(
      [
        [-160, 190],
        [-128, 210],
        [-96, 240],
        [-62, 220],
        [-30, 190],
        [-100, 150],
        [-80, 160],
      ]
        .map(([angle = 0, length = 0]) => leaf(0, -250, length, 74, angle))
        .join(""),
      b.leaf.base,
    ),
    fill(
      [
        [-145, 190],
        [-112, 210],
        [-75, 230],
        [-45, 190],
      ]
        .map(([angle = 0, length = 0]) => leaf(0, -250, length, 50, angle))
        .join(""),
      b.leaf.light,
    ),
    ...[
      [-145, 170],
      [-112, 190],
      [-75, 210],
      [-45, 170],
    ].map(([angle = 0, length = 0]) => at(0, -250, line(`M0 0H${length}`, b.leaf.shade, 4), 1, angle)),
    printed(drum(128, -230, 92, -16), b.main.base, "round"),
    solid(drum(142, -262, 140, -200), b.main.light, "round"),
    fill(rim(142, -262), b.main.deep) + fill(rim(126, -260), "#5a463a"),
    fill(leaf(-10, -252, 140, 56, -60) + leaf(-10, -252, 130, 56, -125), b.leaf.light),
  ],
};

const wateringCan: Motif = {
  stage: "table",
  width: 580,
  height: 420,
  foot: 0.5,
  draw: (b) => [
    rod("M100 -60C250 -60 250 -300 90 -290", b.main, 24),
    solid("M-100 -110L-236 -330L-206 -344L-100 -200Z", b.main.shade),
    at(
      -222,
      -340,
      solid(
        rounded(
          [
            [-56, -16],
            [56, -16],
            [36, 26],
            [-36, 26],
          ],
          8,
        ),
        b.main.light,
      ) + [-30, 0, 30].map((x) => fill(oval(x, -4, 5), b.main.deep)).join(""),
      1,
      -30,
    ),
    line("M-80 -276C-70 -400 90 -400 96 -276", b.main.shade, 22) +
      line("M-80 -276C-70 -400 90 -400 96 -276", b.main.light, 8),
    printed(drum(112, -276, 150, -20), b.main.base, "round"),
    fill(rim(112, -276), b.main.glint) +
      fill("M-104 -276A112 19 0 0 1 40 -294Q60 -270 -20 -262A112 19 0 0 1 -104 -276Z", b.main.deep),
    line("M-138 -100A140 24 0 0 0 138 -100M-120 -230A121 20 0 0 0 120 -230", b.second.light, 8, 0.8),
  ],
};

const tools: Motif = {
  stage: "flat",
  width: 420,
  height: 560,
  single: true,
  draw: (b) => [
    at(
      -96,
      0,
      printed(box(-22, 40, 44, 210, 20), b.main.base, "round") +
        rod("M0 44V-40", b.metal, 20) +
        solid("M-62 -60Q-70 -220 0 -264Q70 -220 62 -60Q0 -20 -62 -60Z", b.metal.base) +
        line("M0 -64V-220", b.metal.shade, 7),
      1,
      -6,
    ),
    at(
      100,
      0,
      printed(box(-22, 40, 44, 210, 20), b.main.base, "round") +
        rod("M0 44V-70M-62 -210V-120Q-60 -70 0 -70Q60 -70 62 -120V-210M0 -70V-230", b.metal, 19),
      1,
      6,
    ),
  ],
};

const birdHouse: Motif = {
  stage: "wall",
  width: 380,
  height: 560,
  draw: (b) => [
    line("M0 -270V-190", b.dark.light, 8) + line(oval(0, -262, 14), b.dark.light, 7),
    printed("M-130 240V-60L0 -180L130 -60V240Z", b.main.base),
    fill("M40 240V-143L130 -60V240Z", b.main.deep, 0.18),
    ...[-80, -30, 20, 70].map((x) => line(`M${x} ${-20 - (130 - Math.abs(x)) * 0.4}V236`, b.main.deep, 3, 0.25)),
    solid("M0 -210L-180 -46L-152 -18L0 -158L152 -18L180 -46Z", b.second.base),
    b.says(/heart/) ? fill(heart(0, 24, 54), b.dark.deep) : fill(oval(0, 20, 50), b.dark.deep),
    line("M0 112V112", b.wood.shade, 26) + solid(box(-9, 108, 18, 60, 9), b.wood.base, "round"),
    solid(box(-156, 232, 312, 28, 8), b.second.base),
  ],
};

const bird: Motif = {
  stage: "table",
  width: 420,
  height: 330,
  foot: 0.5,
  draw: (b) => [
    line("M-20 -60V-6M30 -60V-6", b.wood.shade, 9),
    printed(
      "M-150 -230C-130 -330 0 -330 24 -230C80 -250 150 -200 204 -216C180 -120 120 -44 10 -44C-90 -44 -150 -120 -150 -230Z",
      b.main.base,
      "ball",
    ),
    solid("M-148 -232L-206 -214L-146 -196Z", b.accent.base),
    solid("M-20 -190C60 -220 130 -190 160 -170C130 -90 40 -80 -10 -130Z", b.main.shade),
    line("M10 -146Q70 -120 116 -156M0 -168Q70 -150 134 -172", b.second.light, 6, 0.7),
    fill(oval(-84, -252, 12), b.dark.deep) + fill(oval(-88, -256, 4), "#ffffff"),
  ],
};

const windmill: Motif = {
  stage: "table",
  width: 410,
  height: 580,
  foot: 0.16,
  draw: (b) => [
    solid(box(-8, -370, 16, 364, 8), b.wood.base, "round"),
    ...[0, 90, 180, 270].map((turn, i) =>
      at(
        0,
        -370,
        solid("M0 0Q10 -170 160 -160Q150 -60 0 0Z", (i % 2 ? b.second : b.main).base) +
          fill("M0 0Q110 -70 160 -160Q150 -60 0 0Z", (i % 2 ? b.second : b.main).shade, 0.8),
        1,
        turn - 20,
      ),
    ),
    solid(oval(0, -370, 24), b.accent.base, "ball"),
  ],
};

const mobile: Motif = {
  stage: "wall",
  width: 490,
  height: 560,
  single: true,
  draw: (b) => [
    line("M0 -274V-190", b.dark.light, 5),
    rod("M-200 -180Q0 -210 200 -180", b.wood, 16),
    ...[-180, -60, 60, 180].map((x, i) => {
      const y = [120, 200, 90, 170][i] ?? 120;
      const tones = [b.main, b.accent, b.second][i % 3] ?? b.main;
      const shape = b.says(/heart|love/)
        ? heart(0, 0, 52)
        : b.says(/shell|sea/)
          ? "M0 50C-70 20 -60 -50 0 -54C60 -50 70 20 0 50Z"
          : b.says(/bell|chime/)
            ? box(-14, -90, 28, 150, 12)
            : "M-52 10C-40 -50 20 -50 30 -10L62 -24Q50 50 -10 46Q-44 44 -52 10Z";
      return (
        line(`M${x} ${-184}V${y - 40}`, b.dark.light, 4) +
        solid(oval(x, (y - 184) / 2 - 30, 12), b.second.shade, "ball") +
        at(x, y, solid(shape, tones.base))
      );
    }),
  ],
};

const bucket: Motif = {
  stage: "table",
  width: 400,
  height: 500,
  foot: 0.6,
  draw: (b) => [
    line("M-164 -300C-180 -480 180 -480 164 -300", b.metal.shade, 12),
    fill([-150, -120, -90, -60, -30].map((angle) => leaf(0, -290, 150, 54, angle)).join(""), b.leaf.base),
    ...[-110, -40, 40, 110].map((x, i) => bloom(b, x, -370 - (i % 3) * 26, 44, (i % 2 ? b.second : b.accent).light)),
    printed(drum(170, -300, 124, -18), b.main.base, "round"),
    line("M-170 -300A170 29 0 0 0 170 -300", b.main.glint, 14),
    line("M-158 -220A158 27 0 0 0 158 -220M-136 -90A137 23 0 0 0 136 -90", b.main.deep, 6, 0.5),
  ],
};

export const gardenMotifs = { vase, flowers, plantPot, wateringCan, tools, birdHouse, bird, windmill, mobile, bucket };
