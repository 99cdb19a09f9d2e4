import { Route, Switch } from "wouter";
import { NotFoundPage } from "../app/not-found-page.tsx";
import { CategoryPage } from "../features/catalog/category-page.tsx";
import { CollectionPage } from "../features/catalog/collection-page.tsx";
import { HomePage } from "../features/catalog/home-page.tsx";
import { ProductPage } from "../features/catalog/product-page.tsx";
import { PolicyPage } from "../features/content/policy-page.tsx";

/** The pages that are the same for everybody, under the same paths as in `app/routes.tsx`. */
export function ReadableRoutes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/c/:slug" component={CategoryPage} />
      <Route path="/collections/:slug" component={CollectionPage} />
      <Route path="/p/:slug" component={ProductPage} />
      <Route path="/pages/:name" component={PolicyPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
