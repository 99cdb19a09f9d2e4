import type { Brush, Motif } from "../motif.ts";
import { box, drum, heart, oval, rim, rounded, turned } from "../outline.ts";
import { eyes, fill, line, printed, solid } from "../paint.ts";

const doll: Motif = {
  stage: "table",
  width: 320,
  height: 540,
  foot: 0.6,
  draw: (b) => [
    solid("M-96 -420C-120 -560 120 -560 96 -420Q110 -330 70 -320H-70Q-110 -330 -96 -420Z", "#8a5a3e", "ball"),
    line("M-40 -90V-20M40 -90V-20", "#edcbb0", 28) +
      solid(
        rounded(
          [
            [-74, -34],
            [-22, -34],
            [-22, 0],
            [-84, 0],
          ],
          12,
        ),
        b.accent.shade,
      ) +
      solid(
        rounded(
          [
            [22, -34],
            [74, -34],
            [84, 0],
            [22, 0],
          ],
          12,
        ),
        b.accent.shade,
      ),
    line("M-70 -270L-124 -170M70 -270L124 -170", b.main.shade, 32) +
      solid(oval(-126, -162, 18) + oval(126, -162, 18), "#edcbb0"),
    printed("M-62 -300H62L128 -84Q0 -54 -128 -84Z", b.main.base),
    solid("M-50 -302Q0 -250 50 -302L62 -280Q0 -220 -62 -280Z", b.second.light),
    solid(oval(0, -398, 86, 82), "#f2d5bd", "ball"),
    fill("M-88 -406C-80 -500 80 -500 88 -406C60 -450 10 -456 -20 -440C-50 -440 -76 -430 -88 -406Z", "#8a5a3e"),
    eyes(30, -392) +
      fill(oval(-52, -368, 13) + oval(52, -368, 13), "#e29a90", 0.7) +
      line("M-16 -360Q0 -346 16 -360", "#b0584f", 6),
  ],
};

const nestingDoll: Motif = {
  stage: "table",
  width: 260,
  height: 420,
  foot: 0.66,
  draw: (b) => [
    printed(
      turned([
        [20, -412],
        [76, -380],
        [88, -310],
        [74, -264],
        [116, -190],
        [118, -90],
        [88, -14],
        [88, -12],
      ]),
      b.main.base,
      "round",
    ),
    solid(oval(0, -318, 60, 56), "#f3d9c2", "ball"),
    fill("M-58 -326C-50 -386 50 -386 58 -326C30 -356 -30 -356 -58 -326Z", "#6b4536"),
    eyes(20, -316, 6) +
      fill(oval(-34, -298, 9) + oval(34, -298, 9), "#e29a90", 0.7) +
      line("M-9 -290Q0 -282 9 -290", "#b0584f", 5),
    solid(oval(0, -130, 70, 82), b.second.light, "none"),
    fill(heart(0, -126, 36), b.accent.base) + line("M-74 -264A74 13 0 0 0 74 -264", b.second.light, 9),
  ],
};

const coat = (b: Brush): string =>
  b.says(/bear|teddy|dog|monkey|deer|fox|squirrel|hedgehog/)
    ? b.wood.base
    : b.says(/cat|elephant|mouse|koala/)
      ? "#a9aab0"
      : b.says(/pig/)
        ? "#e6b0ac"
        : "#eadcc8";

const softAnimal: Motif = {
  stage: "table",
  width: 340,
  height: 500,
  foot: 0.76,
  draw: (b) => {
    const fur = coat(b);
    const ears = b.says(/rabbit|bunny|hare/)
      ? solid(
          "M-70 -330C-120 -430 -100 -500 -60 -494C-20 -480 -20 -400 -24 -340ZM70 -330C120 -430 100 -500 60 -494C20 -480 20 -400 24 -340Z",
          fur,
        ) +
        fill(
          "M-62 -350C-86 -420 -76 -470 -58 -466C-38 -450 -38 -400 -40 -350ZM62 -350C86 -420 76 -470 58 -466C38 -450 38 -400 40 -350Z",
          b.main.light,
        )
      : b.says(/cat|fox|owl/)
        ? solid("M-104 -330L-96 -440L-16 -392ZM104 -330L96 -440L16 -392Z", fur)
        : solid(oval(-86, -386, 42) + oval(86, -386, 42), fur, "ball") +
          fill(oval(-86, -384, 22) + oval(86, -384, 22), b.main.light);
    return [
      ears,
      solid(oval(-116, -140, 36, 66) + oval(116, -140, 36, 66), fur, "flat"),
      printed("M-110 -30C-140 -160 -90 -240 0 -240C90 -240 140 -160 110 -30Q0 0 -110 -30Z", b.main.base, "ball"),
      solid(oval(-74, -30, 56, 36) + oval(74, -30, 56, 36), fur, "ball"),
      solid(oval(0, -306, 118, 102), fur, "ball"),
      solid(oval(0, -272, 52, 38), b.paper.base, "none") +
        fill(oval(0, -288, 17, 12), "#4a3a3a") +
        line("M0 -276V-262M-18 -256Q0 -244 18 -256", "#4a3a3a", 5),
      eyes(48, -322, 10),
      solid(
        "M0 -204C-36 -236 -70 -222 -60 -200C-70 -172 -34 -172 0 -200C34 -172 70 -172 60 -200C70 -222 36 -236 0 -204Z",
        b.accent.base,
      ),
    ];
  },
};

const duck: Motif = {
  stage: "table",
  width: 450,
  height: 360,
  foot: 0.6,
  draw: (b) => {
    const body = b.says(/pink|blue|red|green|black|white|zinc|silver|gold/)
      ? b.main
      : { ...b.main, base: "#e8be57", light: "#f2d27e", shade: "#cf9f3c" };
    return [
      printed(
        "M-190 -190C-150 -150 -90 -170 -50 -180C40 -200 160 -190 170 -110C174 -40 100 -8 0 -8C-110 -8 -190 -60 -190 -190Z",
        body.base,
        "ball",
      ),
      solid(oval(84, -250, 92), body.base, "ball"),
      solid("M160 -264L224 -248Q214 -214 156 -222Z", "#dd8049"),
      fill(oval(112, -272, 11), "#3a3338") + fill(oval(108, -276, 4), "#fff"),
      solid("M-110 -120C-60 -150 40 -150 60 -110C40 -60 -70 -50 -110 -120Z", body.shade),
    ];
  },
};

const toySoldier: Motif = {
  stage: "table",
  width: 240,
  height: 540,
  foot: 0.72,
  draw: (b) => [
    solid(drum(86, -32, 92, -8), b.wood.base, "round"),
    solid(box(-52, -180, 46, 150, 8), b.dark.base, "round") + solid(box(6, -180, 46, 150, 8), b.dark.base, "round"),
    solid(box(-92, -316, 34, 136, 16), b.main.shade, "round") +
      solid(box(58, -316, 34, 136, 16), b.main.shade, "round"),
    printed(drum(66, -320, 64, -168), b.main.base, "round"),
    line("M-62 -312L56 -190M62 -312L-56 -190", b.second.light, 12),
    solid(oval(0, -366, 52), "#f0d2b8", "ball") + eyes(17, -362, 6) + line("M-12 -342Q0 -334 12 -342", "#b0584f", 5),
    solid(drum(54, -516, 54, -392), b.dark.deep, "round") + fill(box(-54, -404, 108, 17), "#cfa554"),
    solid(oval(0, -460, 17), b.accent.base, "ball") + fill(rim(54, -516), b.dark.light),
  ],
};

export const dollsMotifs = { doll, nestingDoll, softAnimal, duck, toySoldier };
