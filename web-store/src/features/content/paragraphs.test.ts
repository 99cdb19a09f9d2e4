import { expect, it } from "vitest";
import { blocksOf } from "./paragraphs.ts";

it("tells headings, lists and paragraphs apart", () => {
  const text = "We send\nevery day.\n\n## Returns\nWithin 30 days.\n\n- unused\n- with its label\n\n\nThank you.";
  expect(blocksOf(text)).toEqual([
    { kind: "paragraph", text: "We send every day." },
    { kind: "heading", text: "Returns" },
    { kind: "paragraph", text: "Within 30 days." },
    { kind: "list", items: ["unused", "with its label"] },
    { kind: "paragraph", text: "Thank you." },
  ]);
  expect(blocksOf("  \n ")).toEqual([]);
});
