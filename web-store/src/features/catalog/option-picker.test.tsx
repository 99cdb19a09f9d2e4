// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { OptionPicker } from "./option-picker.tsx";

const choice = { name: "Size", values: [{ value: "S", inStock: true }] };
const picker = <OptionPicker choice={choice} value="S" onChoose={() => undefined} />;

it("cannot be pressed before the page answers, and can afterwards", async () => {
  expect(renderToString(picker)).toContain('<fieldset class="option-picker" disabled');
  render(picker);
  expect((await screen.findByRole("group", { name: /Size/ })).hasAttribute("disabled")).toBe(false);
});
