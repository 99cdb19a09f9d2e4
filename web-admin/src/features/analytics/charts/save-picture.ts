import { saveBlob } from "../../../lib/save-file.ts";
import type { Picture } from "./chart-canvas.tsx";

interface Words {
  title: string;
  summary: string;
}

const [margin, titleSize, summarySize] = [20, 18, 13];
const sharpness = 2;

/** The chart as it is seen, with its title and its sentence, as a PNG at twice its size. */
export async function savePicture(picture: Picture, { title, summary }: Words, host: HTMLElement): Promise<void> {
  const { address, width, height } = picture.take();
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("This browser draws no pictures.");
  const { fontFamily, color, backgroundColor } = getComputedStyle(host);
  paper.font = `${summarySize}px ${fontFamily}`;
  const lines = wrapped(summary, width, (text) => paper.measureText(text).width);
  const head = margin + titleSize * 1.4 + lines.length * summarySize * 1.5 + margin / 2;
  canvas.width = (width + 2 * margin) * sharpness;
  canvas.height = (head + height + margin) * sharpness;
  paper.scale(sharpness, sharpness);
  paper.fillStyle = backgroundColor;
  paper.fillRect(0, 0, width + 2 * margin, head + height + margin);
  paper.fillStyle = color;
  paper.font = `650 ${titleSize}px ${fontFamily}`;
  paper.fillText(title, margin, margin + titleSize);
  paper.font = `${summarySize}px ${fontFamily}`;
  lines.forEach((line, at) => {
    paper.fillText(line, margin, margin + titleSize * 1.4 + summarySize * (1 + at * 1.5));
  });
  paper.drawImage(image, margin, head, width, height);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/png"));
  if (blob) saveBlob(`${title}.png`, blob);
}

/** Breaks a sentence where it would leave the picture. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length === 0 || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
