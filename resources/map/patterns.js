// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Fills that say "old" and "no data" without colour. `unit` is a length in device pixels that the weave is made of.

function canvasOf(width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width));
    canvas.height = Math.max(1, Math.round(height));
    return canvas;
}

/** Diagonal stripes: an old figure. */
function hatchPattern(ground, stripe, unit) {
    const side = Math.max(6, Math.round(unit));
    const tile = canvasOf(side, side);
    const pen = tile.getContext('2d');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, side, side);
    pen.strokeStyle = stripe;
    pen.lineWidth = side * 0.24;
    pen.beginPath();
    for (const shift of [-side, 0, side]) {
        pen.moveTo(shift - 2, side + 2);
        pen.lineTo(shift + side + 2, -2);
    }
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
}

/** Sparse dots: no figure. */
function dotPattern(ground, dot, unit) {
    const side = Math.max(6, Math.round(unit));
    const tile = canvasOf(side, side);
    const pen = tile.getContext('2d');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, side, side);
    pen.fillStyle = dot;
    for (const [x, y] of [[0.25, 0.25], [0.75, 0.75]]) {
        pen.beginPath();
        pen.arc(x * side, y * side, side * 0.13, 0, 2 * Math.PI);
        pen.fill();
    }
    return pen.createPattern(tile, 'repeat');
}

/** A small picture of a fill for the legend, `em` in CSS pixels. */
function swatch(fill, em) {
    const canvas = canvasOf(1.25 * em * devicePixelRatio, 0.7 * em * devicePixelRatio);
    const pen = canvas.getContext('2d');
    pen.fillStyle = fill;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    return canvas;
}
