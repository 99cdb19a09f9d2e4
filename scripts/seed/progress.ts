/** One line that rewrites itself on a terminal; elsewhere a line at every tenth. */
export function progressLine(what: string, write: (text: string) => void = (text) => void process.stdout.write(text)) {
  const isTerminal = process.stdout.isTTY;
  let last = -1;
  return (done: number, total: number): void => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
    if (!isTerminal && tenth === last) return;
    last = tenth;
    const line = `  ${what} ${done} of ${total}`;
    write(isTerminal ? `\r${line}${done >= total ? "\n" : ""}` : `${line}\n`);
  };
}
