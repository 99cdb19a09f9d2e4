declare module "pdfmake/build/fonts/Roboto.js" {
  import type { TFontDictionary } from "pdfmake/interfaces.js";

  const container: {
    vfs: Record<string, { data: string; encoding: "base64" }>;
    fonts: TFontDictionary;
  };

  export = container;
}
