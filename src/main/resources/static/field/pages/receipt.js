// Slips for what was done: number, code and the promised day, printed on a roll or on A4. No name stands on them.
import { receiptsOf } from "../model/receipts.js";
import { list, part, template } from "../parts/bind.js";
import { drawCode } from "../parts/codes.js";
import { tell, toFamily, visitPage } from "../parts/opened.js";
import { serviceAddress, slipNumber, statusAddress, statusCode } from "../parts/status.js";
import { knows, longDate, moment, t } from "../parts/text.js";

visitPage(async (model, { family }) => {
  const slips = await Promise.all(receiptsOf(model, family).map((one) => said(model, one)));
  const title = family.headName ? t("field.family.of", family.headName) : t("field.queue.unknown-family");
  tell({ title, some: slips.length > 0, none: slips.length === 0 }, toFamily(model, family));
  list(part("slips"), template("slip"), slips, (node, { address }) => drawCode(part("slip-code", node), address));
  const paper = () => {
    document.documentElement.dataset.print = part("form").elements.paper.value;
  };
  part("form").elements.paper.value = "ROLL";
  part("form").addEventListener("change", paper);
  paper();
  part("print").onclick = () => window.print();
});

async function said({ visit }, { op, service, ticket, ...how }) {
  const number = ticket ?? (await slipNumber(op.opId));
  const group = `field.change.${op.set.group?.toLowerCase()}`;
  return {
    number,
    address: ticket ? statusAddress(ticket) : serviceAddress(number),
    codeText: await statusCode(op.opId),
    serviceText: knows(group) ? t(group) : t(`field.receipt.service.${service}`),
    receivedText: moment(op.paper?.at ?? op.dev.t),
    place: `${visit.venueName}, ${visit.areaName}`,
    dueText: promise(op, how),
  };
}

function promise(op, { due, onHand, told, refused }) {
  if (refused) return t("field.receipt.refused");
  if (op.set.solvedOnSpot) return t("field.slip.solved");
  if (told) return t("field.receipt.told");
  if (onHand) return t("field.receipt.on-hand");
  return due ? t("field.receipt.due", longDate(due)) : t("field.receipt.asked");
}
