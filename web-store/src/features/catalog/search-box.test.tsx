// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { SearchBox } from "./search-box.tsx";

const suggestions = [
  { text: "Lanterns", slug: "lanterns", kind: "category" },
  { text: "Storm lantern", slug: "storm-lantern", kind: "product" },
];

async function typed(words: string) {
  serveApi({ "search.suggest": () => suggestions });
  renderAt("/", <SearchBox />);
  const box = screen.getByRole("combobox", { name: "Search the shop" });
  await userEvent.type(box, words);
  await screen.findByRole("option", { name: "Storm lantern" });
  return box;
}

it("moves through suggestions by arrows, round the ends, and says where it is", async () => {
  const box = await typed("lan");
  const active = () => document.getElementById(box.getAttribute("aria-activedescendant") ?? "")?.textContent;
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toContain("Lanterns");
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toBe("Storm lantern");
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toBeUndefined();
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(location.pathname).toBe("/p/storm-lantern");
});

it("searches for the words when nothing is chosen", async () => {
  await typed("lan");
  await userEvent.keyboard("{Enter}");
  expect(`${location.pathname}${location.search}`).toBe("/search?q=lan");
});

it("goes to a department by a click", async () => {
  await typed("lan");
  await userEvent.click(screen.getByRole("option", { name: /Lanterns/ }));
  expect(location.pathname).toBe("/c/lanterns");
});

it("closes on Escape and keeps the words", async () => {
  const box = await typed("lan");
  await userEvent.keyboard("{Escape}");
  expect(box.getAttribute("aria-expanded")).toBe("false");
  expect(box).toHaveProperty("value", "lan");
});

it("keeps what was typed into a page made ahead before it was taken over", async () => {
  serveApi({ "search.suggest": () => suggestions });
  const { container } = renderAt("/", <SearchBox />);
  const made = document.createElement("div");
  made.innerHTML = container.innerHTML;
  cleanup();
  document.body.append(made);
  const box = screen.getByRole<HTMLInputElement>("combobox", { name: "Search the shop" });
  box.value = "lan";
  renderAt("/", <SearchBox />, made);
  expect(await screen.findByRole("option", { name: "Storm lantern" })).toBeDefined();
  expect(box.value).toBe("lan");
  box.focus();
  await userEvent.keyboard("{Enter}");
  expect(`${location.pathname}${location.search}`).toBe("/search?q=lan");
});
