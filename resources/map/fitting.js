// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Where the province goes: as large as it can be without lying under the legend or the list.

const kSteps = 24;

function viewFor(extent, size, padding) {
    const width = Math.max(1, size[0] - padding.left - padding.right);
    const height = Math.max(1, size[1] - padding.top - padding.bottom);
    const resolution = Math.max((extent[2] - extent[0]) / width, (extent[3] - extent[1]) / height);
    const x = padding.left + width / 2;
    const y = padding.top + height / 2;
    return {
        resolution,
        center: [(extent[0] + extent[2]) / 2 + (size[0] / 2 - x) * resolution,
                 (extent[1] + extent[3]) / 2 - (size[1] / 2 - y) * resolution]
    };
}

/** Pixel of a coordinate in a view that fills `size`. */
function pixelOf(coordinate, view, size) {
    return [size[0] / 2 + (coordinate[0] - view.center[0]) / view.resolution,
            size[1] / 2 - (coordinate[1] - view.center[1]) / view.resolution];
}

/** Coordinate of a pixel, the other way round. */
function coordinateOf(pixel, view, size) {
    return [view.center[0] + (pixel[0] - size[0] / 2) * view.resolution,
            view.center[1] - (pixel[1] - size[1] / 2) * view.resolution];
}

function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isFree(points, view, size, boxes) {
    return !points.some(point => {
        const [x, y] = pixelOf(point, view, size);
        return boxes.some(box => x > box.left && x < box.right && y > box.top && y < box.bottom);
    });
}

/** `points` outline the extent; `boxes` are rectangles in pixels that they must stay out of. */
function largestView(extent, points, size, margin, boxes) {
    const deepest = Math.max(0, ...boxes.map(box => size[1] - box.top));
    const widest = Math.max(0, ...boxes.map(box => Math.min(box.right - box.left, size[0] / 2)));
    let best = null;
    for (let i = 0; i <= kSteps; ++i) {
        for (let j = 0; j <= kSteps; ++j) {
            const view = viewFor(extent, size, {
                left: margin, top: margin,
                right: margin + widest * j / kSteps, bottom: margin + deepest * i / kSteps
            });
            if ((!best || view.resolution < best.resolution) && isFree(points, view, size, boxes))
                best = view;
        }
    }
    return best || viewFor(extent, size, { left: margin, top: margin, right: margin, bottom: margin + deepest });
}
