// Addresses stay in the browser's history, so a family is named there by letters that say nothing without the keys.
import { blind, decode, encode } from "./crypto.js";

const LENGTH = 24;

/** Always the same for the same family card. */
export const nameOf = async (familyCard) => (await blind(`family/${familyCard}`)).slice(0, LENGTH);

/** A family that is on no list yet: its card is found again by the name this gives. */
export async function remember(store, familyCard) {
  const name = await nameOf(familyCard);
  await store.put("names", await encode(familyCard, `names/${name}`), name);
  return name;
}

/** The family card behind a name, or undefined. */
export async function familyCardOf(store, name) {
  return name && decode(await store.get("names", name), `names/${name}`);
}
