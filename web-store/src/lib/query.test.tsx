// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { queryKeyOf, useAct, useOperation } from "./query.ts";
import { serveApi } from "./test-api.ts";
import { renderAt } from "./test-render.tsx";

const params = { cartId: "crt_01J9Z3V5B6C7D8E9F0G1H2J3K4" };

function Probe({ fill }: { fill: boolean }) {
  const cart = useOperation("cart.get", { params });
  const options = useOperation("cart.delivery-options", { params });
  const act = useAct("cart.remove-code", fill ? { fills: () => queryKeyOf("cart.get", { params }) } : {});
  return (
    <>
      <p>{`${cart.data?.quoteHash ?? "-"} ${options.data?.length ?? "-"}`}</p>
      <button type="button" onClick={() => act.mutate({ request: { params: { ...params, code: "TEN" } } })}>
        act
      </button>
    </>
  );
}

function serveCarts() {
  let reads = 0;
  return serveApi({
    "cart.get": () => ({ quoteHash: `read-${++reads}` }),
    "cart.delivery-options": () => [],
    "cart.remove-code": () => ({ quoteHash: "answered" }),
  });
}

it("reads again what the manifest says a change makes stale", async () => {
  const asked = serveCarts();
  renderAt("/", <Probe fill={false} />);
  await screen.findByText("read-1 0");
  await userEvent.click(screen.getByRole("button"));
  await screen.findByText("read-2 0");
  expect(asked.map(({ id }) => id).toSorted()).toEqual([
    "cart.delivery-options",
    "cart.delivery-options",
    "cart.get",
    "cart.get",
    "cart.remove-code",
  ]);
});

it("spares the read that the answer already fills", async () => {
  const asked = serveCarts();
  renderAt("/", <Probe fill />);
  await screen.findByText("read-1 0");
  await userEvent.click(screen.getByRole("button"));
  await screen.findByText("answered 0");
  await waitFor(() => expect(asked.filter(({ id }) => id === "cart.delivery-options")).toHaveLength(2));
  expect(asked.filter(({ id }) => id === "cart.get")).toHaveLength(1);
});
