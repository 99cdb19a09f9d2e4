import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Objects } from "../platform/objects.ts";

const missing = () => Object.assign(new Error("there is no such object"), { name: "NoSuchKey" });

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw missing();
    throw error;
  }
}

type LakeObjects = Pick<Objects, "put" | "upload" | "download" | "list" | "remove">;

/** A bucket that is a folder: for tests of thousands of compactions. */
export function folderObjects(folder: string): LakeObjects {
  const at = (key: string) => {
    const path = join(folder, key);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  return {
    put: async (key, content) => writeFileSync(at(key), content),
    upload: async (key, file) => copyFileSync(file, at(key)),
    download: async (key, file) =>
      writeFileSync(
        file,
        reading(() => readFileSync(at(key))),
      ),
    async list(prefix) {
      mkdirSync(folder, { recursive: true });
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = found.map(({ parentPath, name }) => join(parentPath, name));
      return paths
        .map((path) => ({ key: path.slice(folder.length + 1), modified: statSync(path).mtime }))
        .filter(({ key }) => key.startsWith(prefix))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1));
    },
    remove: async (key) => rmSync(at(key), { force: true }),
  };
}
