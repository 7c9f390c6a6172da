// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The outer border of a coverage: the edges that belong to one polygon only. Neighbours share their vertices exactly.

function ringsOf(geometry) {
    return geometry.getType() === 'MultiPolygon' ? geometry.getCoordinates().flat() : geometry.getCoordinates();
}

/** All borders of the features as lines: { outer, inner }, each a list of coordinate lists. */
function bordersOf(features) {
    const edges = new Map();
    for (const feature of features) {
        for (const ring of ringsOf(feature.getGeometry())) {
            for (let i = 1; i < ring.length; ++i) {
                const a = ring[i - 1].join();
                const b = ring[i].join();
                const key = a < b ? a + ';' + b : b + ';' + a;
                const edge = edges.get(key);
                if (edge)
                    edge.uses += 1;
                else
                    edges.set(key, { uses: 1, from: ring[i - 1], to: ring[i] });
            }
        }
    }
    const all = [...edges.values()];
    return { outer: joined(all.filter(edge => edge.uses === 1)), inner: joined(all.filter(edge => edge.uses > 1)) };
}

/** Edges that follow each other in one line each. */
function joined(edges) {
    const at = new Map();
    for (const edge of edges) {
        for (const end of [edge.from.join(), edge.to.join()])
            at.has(end) ? at.get(end).push(edge) : at.set(end, [edge]);
    }
    const lines = [];
    for (const edge of edges) {
        if (edge.taken)
            continue;
        edge.taken = true;
        const line = [edge.from, edge.to];
        for (;;) {
            const end = line[line.length - 1];
            const next = at.get(end.join()).find(each => !each.taken);
            if (!next)
                break;
            next.taken = true;
            line.push(next.from.join() === end.join() ? next.to : next.from);
        }
        lines.push(line);
    }
    return lines;
}
