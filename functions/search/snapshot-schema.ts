/** Changes whenever a reader of the old file could not read the new one. */
export const snapshotFormat = 7;

/** bm25 weights of the index's columns: name, brand, category, sku, attributes, description. */
const weights = "8, 3, 3, 5, 2, 1";

const index = (name: string) => `
  create virtual table ${name} using fts5(
    name, brand, category, sku, attributes, description,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
  );
  insert into ${name}(${name}, rank) values ('rank', 'bm25(${weights})');`;

/**
 * The published catalogue in one file. `product.id` is small and stays a product's own for good: columns are arrays over
 * it. Shoppers search `listed`, which holds published products only; `unlisted` holds the others for staff, so that no
 * draft shows in counts or corrected spellings. `price_from` is of the catalogue, for staff; `shelf_from` what shoppers pay.
 * `price_history` is the one thing here that the table does not have: what SKUs cost, and until when.
 */
export const snapshotSchema = `
  create table meta (name text primary key, value text not null) without rowid;
  create table category (
    id integer primary key, ref text not null unique, slug text not null unique, name text not null,
    parent integer, place integer not null, doc text not null
  );
  create table product (
    id integer primary key, ref text not null unique, slug text not null, version integer not null,
    status text not null, published integer not null, category integer not null, title_key text not null, created text not null,
    updated text not null, price_from integer not null, in_stock integer not null, facets text not null,
    card text not null, brand_key text not null, rating integer not null, ratings integer not null,
    shelf_from integer not null
  );
  create index product_slug on product (slug);
  create index product_updated on product (updated);
  create index product_title on product (title_key);
  create index product_price on product (price_from);
  create index product_brand on product (brand_key);
  create table product_tag (tag text not null, product integer not null, primary key (tag, product)) without rowid;
  create index tag_product on product_tag (product);
  create table collection (id integer primary key, ref text not null unique, slug text not null unique, doc text not null);
  create table member (collection integer not null, product integer not null, primary key (collection, product)) without rowid;
  create index member_product on member (product);
  create table former_slug (slug text primary key, product integer not null) without rowid;
  create table product_doc (id integer primary key, doc text not null, prices text not null);
  create table price_history (sku text not null, until text not null, price integer not null, primary key (sku, until)) without rowid;
  create table variant (sku text primary key, sku_key text not null, product integer not null) without rowid;
  create index variant_key on variant (sku_key, product);
  create table facet_value (
    id integer primary key, facet text not null, value text not null, label text not null, unique (facet, value)
  );
  create table facet_name (facet text primary key, name text not null) without rowid;
  create table word (id integer primary key, word text not null unique, products integer not null);
  create table trigram (trigram text primary key, words blob not null) without rowid;
  create table facet_column (name text primary key, data blob not null) without rowid;
  ${index("listed")}
  ${index("unlisted")}
`;
