import { Link } from "wouter";
import { useKept } from "../../lib/kept.ts";
import { signedInAs } from "../../lib/session.ts";
import { PersonIcon } from "../../ui/icons.tsx";

export function AccountLink() {
  const isSignedIn = useKept(signedInAs) !== undefined;
  return (
    <Link
      className="cart-link"
      href={isSignedIn ? "/account" : "/sign-in"}
      aria-label={isSignedIn ? "Your account" : "Sign in"}
    >
      <PersonIcon />
      <span className="account-link-word">{isSignedIn ? "Account" : "Sign in"}</span>
    </Link>
  );
}
