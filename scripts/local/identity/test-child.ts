import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createIdentity } from "./server.ts";
import { CUSTOMERS } from "./test-identity.ts";

// Run by restart.test.ts as a process of its own, so that it can be killed.
const [dataDir = ""] = process.argv.slice(2);
const identity = await createIdentity({
  dataDir,
  pools: [CUSTOMERS],
  issuer: (poolId) => `http://localhost/${poolId}`,
  send: (message) => void process.send?.({ code: message.text.split(" ").at(-1) }),
  clock: () => new Date(),
});
const server = createServer((req, res) => void identity.handle(req, res));
server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
