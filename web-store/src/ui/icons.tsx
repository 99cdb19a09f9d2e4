import type { ReactNode } from "react";

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M5.5 5.5l13 13m0-13l-13 13" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5.5 5.5" />
  </Icon>
);

export const BasketIcon = () => (
  <Icon>
    <path d="M3.5 10h17l-1.8 9.5H5.3z M8 10l3-6.5M16 10l-3-6.5M9.5 13.5v3M14.5 13.5v3" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20c1-4 4-6 7.500-6s6.500 2 7.500 6" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h11" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M4 7h9m5 0h2M4 17h3m5 0h8" />
    <circle cx="15.5" cy="7" r="2.3" />
    <circle cx="9.5" cy="17" r="2.3" />
  </Icon>
);

export const TickIcon = () => (
  <Icon>
    <path d="M4.5 12.5l5 5 10-11" />
  </Icon>
);

export const BoatIcon = () => (
  <Icon>
    <path d="M3.5 15h17l-2.2 5H6z M11 15V3.5L5.5 12H11 M13.5 12V6l4.5 6z" />
  </Icon>
);
