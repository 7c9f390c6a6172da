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

/** Places for a label around an anchor, best first; radius 0: upon it too. */
function offsetsAround(radius, width, height, gap) {
    const side = radius + width / 2 + gap;
    const away = radius + height / 2;
    const around = [[0, away], [0, -away], [side, 0], [-side, 0], [side, away], [-side, away], [side, -away], [-side, -away]];
    return radius === 0 ? [[0, 0], ...around] : around;
}

/** Places for a label anywhere on the page, nearest first. */
function offsetsAnywhere(anchor, width, height, size, step) {
    const offsets = [];
    for (let x = width / 2; x <= size[0] - width / 2; x += step) {
        for (let y = height / 2; y <= size[1] - height / 2; y += step)
            offsets.push([x - anchor[0], y - anchor[1]]);
    }
    return offsets.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

/** The first offset at which a label stands on the page and on none of the boxes. */
function freeOffset(anchor, offsets, width, height, size, boxes) {
    return offsets.find(each => {
        const box = boxAt(anchor, each, width, height);
        return isInside(box, size) && !boxes.some(other => overlaps(box, other));
    });
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
        const offset = freeOffset(anchor, offsetsAround(radius, width, height, 0.1 * em), width, height, size, boxes);
        if (!offset)
            continue;
        boxes.push(boxAt(anchor, offset, width, height));
        placed.push({ id, text, offset });
    }
    return placed;
}

/**
 * The same for words that may not be left out. Where there is no room beside them they stand farther away; then over
 * marks, then over the furniture, and over each other only where nothing else is left.
 * Returns [{ id, text, offset, box }].
 */
function placeWords(wanted, { size, marks, furniture, em, measure }) {
    const placed = [];
    for (const { id, text, anchor, radius } of wanted) {
        const width = measure(text) + 0.6 * em;
        const height = 1.6 * em;
        const words = placed.map(each => each.box);
        const offsets = [...offsetsAround(radius, width, height, 0.1 * em), ...offsetsAnywhere(anchor, width, height, size, em / 2)];
        const free = boxes => freeOffset(anchor, offsets, width, height, size, boxes);
        const offset = free([...words, ...furniture, ...marks]) || free([...words, ...furniture]) || free(words) || [0, 0];
        placed.push({ id, text, offset, box: boxAt(anchor, offset, width, height) });
    }
    return placed;
}
