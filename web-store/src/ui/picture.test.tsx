// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Picture } from "./picture.tsx";

afterEach(cleanup);

it.each([
  ["leaves its tile where the words stand beside it", true, "hidden"],
  ["shows its words where nothing else says them", false, ""],
])("a picture that does not come %s", (_, decorative, visibility) => {
  const { container } = render(<Picture image={{ key: "jug", alt: "A jug" }} sizes="10rem" decorative={decorative} />);
  const image = container.querySelector("img") as HTMLImageElement;
  for (const [name, value] of Object.entries({ complete: true, naturalWidth: 0, currentSrc: "/media/jug/320.webp" }))
    Object.defineProperty(image, name, { value });
  fireEvent.error(image);
  expect(image.style.visibility).toBe(visibility);
});
