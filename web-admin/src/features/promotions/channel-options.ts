/** Where a sale is made, as the contract's channels name it. */
export const channelOptions = [
  { value: "web", label: "In the storefront" },
  { value: "staff", label: "Entered by staff" },
];
