/** Key-value storage, as Amplify takes it, that lasts as long as the object. */
export function memoryStorage() {
  const values = new Map<string, string>();
  return {
    getItem: async (key: string) => values.get(key) ?? null,
    setItem: async (key: string, value: string) => void values.set(key, value),
    removeItem: async (key: string) => void values.delete(key),
    clear: async () => values.clear(),
    entries: () => values.entries(),
  };
}
