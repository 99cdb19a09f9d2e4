// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { Gallery } from "./gallery.tsx";

afterEach(cleanup);

const images = ["front", "green", "blue"].map((key) => ({ key, alt: key }));
const gallery = (own?: string) => <Gallery images={images} title="Jug" own={own} />;
const shown = () => screen.getAllByRole("img")[0]?.getAttribute("alt");

it("shows the chosen variant's picture, until another one is chosen", async () => {
  const { rerender } = render(gallery());
  expect(shown()).toBe("front");
  rerender(gallery("green"));
  expect(shown()).toBe("green");
  await userEvent.click(screen.getByRole("button", { name: "Show picture 1: front" }));
  expect(shown()).toBe("front");
  rerender(gallery("blue"));
  expect(shown()).toBe("blue");
  expect(screen.getByRole("button", { name: "Show picture 3: blue" }).getAttribute("aria-pressed")).toBe("true");
});

it("keeps showing the first picture for a variant that has none of its own", () => {
  const { rerender } = render(gallery("blue"));
  rerender(gallery(undefined));
  expect(shown()).toBe("front");
});
