import { expect, it } from "vitest";
import { principalName } from "./principal-name.ts";

it.each([
  ["guest", "Guest"],
  ["system:sweeper", "System, sweeper"],
  ["provider:stripe", "Provider, stripe"],
  ["staff:a0d21133-a180-4de5-99d5-a579ae314216", "Staff, a0d21133"],
  ["ada@quayside.example", "ada@quayside.example"],
  ["pi_3Q70", "pi_3Q70"],
])("%s reads %s", (principal, name) => {
  expect(principalName(principal)).toBe(name);
});
