declare module "avro-js" {
  import type { Duplex } from "node:stream";

  const avro: { streams: { BlockDecoder: new () => Duplex } };

  export = avro;
}
