import { connect, createServer } from "node:net";

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Whether something answers there. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

const rowLength = 6;

/**
 * A port with whose five neighbours a platform can start. Below those that systems hand out by themselves (IANA: from
 * 49152; Linux: from 32768), so that nobody who asks for any free port is given one of them meanwhile.
 */
export async function freePortRow(random: () => number = Math.random): Promise<number> {
  for (;;) {
    const first = 20_000 + rowLength * Math.floor(random() * 2000);
    const taken = await Promise.all(Array.from({ length: rowLength }, (_, index) => isListening(first + index)));
    if (!taken.includes(true)) return first;
  }
}
