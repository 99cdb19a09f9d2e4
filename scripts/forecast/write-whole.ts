import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Writes a file beside its place and moves it there when it is whole; it is left as it was where `make` throws or answers
 * false. What is no file, such as a pipe, is written to at once.
 */
export function writeWhole(path: string, make: (write: (text: string) => void) => boolean): void {
  const found = statSync(path, { throwIfNoEntry: false });
  const isFile = found?.isFile() ?? true;
  const target = found && isFile ? realpathSync(path) : path;
  const written = isFile ? `${target}.${process.pid}.part` : target;
  const file = openSync(written, "w");
  let isWhole = false;
  try {
    isWhole = make((text) => writeFileSync(file, text));
  } finally {
    closeSync(file);
    if (isFile && isWhole) renameSync(written, target);
    else if (isFile) rmSync(written);
  }
}
