import { describe, expect, it } from "vitest";
import { parseConfig } from "./app-config.ts";

const aws = {
  region: "eu-west-1",
  staffPool: { userPoolId: "eu-west-1_Abc123", clientId: "client" },
  storeOrigin: "https://shop.example",
};
const local = { ...aws, staffPool: { ...aws.staffPool, endpoint: "http://localhost:4002/" } };

describe("app config", () => {
  it("takes a deployment without an endpoint on any host", () => {
    expect(parseConfig(aws, "admin.example").staffPool.endpoint).toBeUndefined();
  });

  it("takes a local endpoint on a local page", () => {
    expect(parseConfig(local, "localhost").staffPool.endpoint).toBe("http://localhost:4002/");
    expect(parseConfig(local, "127.0.0.1").staffPool.clientId).toBe("client");
  });

  it.each([
    ["a local endpoint on a public page", local, "admin.example"],
    ["a host that only begins like this machine", local, "localhost.evil.example"],
    [
      "a foreign endpoint on a local page",
      { ...aws, staffPool: { ...aws.staffPool, endpoint: "https://evil.example/" } },
      "localhost",
    ],
  ])("refuses %s", (_, config, host) => {
    expect(() => parseConfig(config, host)).toThrow(/this machine/);
  });
});
