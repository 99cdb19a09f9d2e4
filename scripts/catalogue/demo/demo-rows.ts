import { attributeList, type ImportRow, underOneHandle } from "../import-row.ts";
import type { ProductToDraw } from "../pictures/draw-product.ts";
import { imageKeyOf } from "../pictures/write-pictures.ts";
import type { DemoProduct, DemoVariant } from "./demo-product.ts";
import { ownBarcode } from "./ean13.ts";
import { bagsProducts } from "./products/bags.ts";
import { bathProducts } from "./products/bath.ts";
import { diningProducts } from "./products/dining.ts";
import { gardenProducts } from "./products/garden.ts";
import { homeProducts } from "./products/home.ts";
import { kitchenProducts } from "./products/kitchen.ts";
import { lightProducts } from "./products/light.ts";
import { pantryProducts } from "./products/pantry.ts";
import { stationeryProducts } from "./products/stationery.ts";
import { toysProducts } from "./products/toys.ts";

/** The goods of Quayside, a shop in a harbour town; shop and makers are invented. */
export const demoProducts: readonly DemoProduct[] = [
  ...kitchenProducts,
  ...diningProducts,
  ...lightProducts,
  ...homeProducts,
  ...gardenProducts,
  ...bathProducts,
  ...stationeryProducts,
  ...toysProducts,
  ...bagsProducts,
  ...pantryProducts,
];

const colourOf = ({ options }: DemoProduct, { values }: DemoVariant): string | undefined =>
  values[options.indexOf("Colour")];

/** A variant's picture: where the colour is to be chosen, of that colour. */
function pictureOf(product: DemoProduct, one: DemoVariant): ProductToDraw {
  const { title, drawnAs = title, category, handle } = product;
  const colour = colourOf(product, one);
  return { name: colour ? `${colour} ${drawnAs}` : drawnAs, category, seed: handle };
}

/** Pictures of a product: one, or one of each colour. */
export function picturesOf(product: DemoProduct): ProductToDraw[] {
  const pictures = product.variants.map((one) => pictureOf(product, one));
  return [...new Map(pictures.map((each) => [each.name, each])).values()];
}

/** Where colours are chosen every variant has its own, else the first has the product's. */
function pictureCells(product: DemoProduct, one: DemoVariant) {
  const colour = colourOf(product, one);
  if (!colour && one !== product.variants[0]) return {};
  const image_alt = colour ? `${product.title}, ${colour}` : product.title;
  return { image_key: imageKeyOf(pictureOf(product, one)), image_alt };
}

function rowsOf(product: DemoProduct): ImportRow[] {
  const [option1 = "", option2 = ""] = product.options;
  const shared = {
    handle: product.handle,
    title: product.title,
    description: product.description,
    brand: product.brand,
    category_path: product.category,
    tax_class: product.taxClass,
    status: "active",
    option1_name: option1,
    option2_name: option2,
    currency: "GBP",
    attributes: attributeList(product.attributes),
    image_key: "",
    image_alt: "",
  };
  const rows = product.variants.map((one, i) => ({
    ...shared,
    option1_value: one.values[0] ?? "",
    option2_value: one.values[1] ?? "",
    sku: one.sku,
    barcode: ownBarcode(product.serial, i + 1),
    price: one.price,
    list_price: one.listPrice ?? "",
    cost: one.cost,
    weight_grams: String(one.grams),
    stock: String(one.stock),
  }));
  return underOneHandle(rows).map((row, i) => ({
    ...row,
    ...pictureCells(product, product.variants[i] as DemoVariant),
  }));
}

/** The demo store, or other products in its manner, as rows of the catalogue import. */
export const demoRows = (products: readonly DemoProduct[] = demoProducts): ImportRow[] => products.flatMap(rowsOf);
