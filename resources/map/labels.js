// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Names beside their communes, none over a mark, another name or the furniture of the page.

/** `text` is drawn centred at `anchor` moved by `offset`. Pixels. */
function boxAt(anchor, offset, width, height) {
    const x = anchor[0] + offset[0];
    const y = anchor[1] + offset[1];
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isInside(box, size) {
    return box.left >= 0 && box.top >= 0 && box.right <= size[0] && box.bottom <= size[1];
}

/**
 * Places names greedily in the order given: [{ id, text, anchor, radius }], radius 0 where no mark stands.
 * Returns [{ id, text, offset }]; a name without room is left out.
 */
function placeLabels(wanted, { size, taken, em, measure }) {
    const boxes = [...taken];
    const placed = [];
    for (const { id, text, anchor, radius } of wanted) {
        const width = measure(text) + 0.3 * em;
        const height = 1.15 * em;
        const side = radius + width / 2 + 0.1 * em;
        const away = radius + height / 2;
        const offsets = [[0, away], [0, -away], [side, 0], [-side, 0], [side, away], [-side, away], [side, -away], [-side, -away]];
        if (radius === 0)
            offsets.unshift([0, 0]);
        const offset = offsets.find(each => {
            const box = boxAt(anchor, each, width, height);
            return isInside(box, size) && !boxes.some(other => overlaps(box, other));
        });
        if (!offset)
            continue;
        boxes.push(boxAt(anchor, offset, width, height));
        placed.push({ id, text, offset });
    }
    return placed;
}
