/** The origins under which a browser may know a port of this machine. */
export function origins(port: number): string[] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
