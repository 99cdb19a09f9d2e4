import { Mark } from "@quayside/shared/ui/mark.tsx";
import { Link } from "wouter";
import { AccountLink } from "../features/account/account-link.tsx";
import { CartLink } from "../features/cart/cart-link.tsx";
import { SearchBox } from "../features/catalog/search-box.tsx";
import { useStoreName } from "../lib/store-config.ts";
import { CategoryMenu } from "./category-menu.tsx";

export function Header({ quiet }: { quiet: boolean }) {
  const storeName = useStoreName();
  return (
    <header className={`header ${quiet ? "header-quiet" : ""}`}>
      <div className="header-row">
        <Link className="wordmark" href="/">
          <Mark size={40} />
          <span>{storeName}</span>
        </Link>
        {quiet ? null : <SearchBox />}
        <div className="header-own">
          <AccountLink />
          <CartLink />
        </div>
      </div>
      {quiet ? null : <CategoryMenu />}
    </header>
  );
}
