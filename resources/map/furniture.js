// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Legend, list of the worst and the line about the chosen commune. Text only ever goes in as text.

function element(kind, className, text) {
    const result = document.createElement(kind);
    result.className = className;
    if (text !== undefined)
        result.textContent = text;
    return result;
}

function legendEntry(fill, text, em) {
    return pictureEntry(swatch(fill, em), text);
}

function pictureEntry(picture, text) {
    const entry = element('span', 'entry');
    picture.setAttribute('aria-hidden', 'true');
    entry.append(picture, element('span', 'text', text));
    return entry;
}

/** `fills` holds the patterns of old and missing figures, which are explained only where the map shows them. */
function showLegend(map, fills, shown, em) {
    const entries = map.legend.map(each => legendEntry(each.color, each.text, em));
    if (entries.length > 0 && map.unit)
        entries[entries.length - 1].append(element('span', 'unit', map.unit));
    const patterns = [];
    if (shown.noData)
        patterns.push(legendEntry(fills.noData, map.noData.text, em));
    if (shown.stale)
        patterns.push(legendEntry(fills.stale, map.stale.text, em));
    for (const entry of patterns)
        entry.classList.add('pattern');
    entries.push(...patterns);
    entries.push(...map.warningLegend.map(each => pictureEntry(warningSwatch(each.style, em), each.text)));
    document.getElementById('legend').replaceChildren(...entries);
}

function showWorst(map) {
    const cells = map.worst.flatMap(each => [element('span', 'name', each.name), element('span', 'value', each.value)]);
    if (cells.length > 0)
        cells.unshift(element('span', 'title', map.worstTitle));
    document.getElementById('worst').replaceChildren(...cells);
}

function showInfo(unit) {
    const info = document.getElementById('info');
    info.hidden = !unit;
    info.replaceChildren(...(unit ? [element('span', 'name', unit.label), element('span', 'value', unit.value)] : []));
}

/** The rectangle of an element in pixels of the page, a little larger; null while it is empty. */
function boxOf(id, margin) {
    const part = document.getElementById(id);
    if (!part.hasChildNodes())
        return null;
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}

/** Legend and list side by side, or the list above the legend: whichever `fit(boxes)` gives the larger map, by its view. */
function arrangeFurniture(em, fit) {
    const legend = document.getElementById('legend');
    const worst = document.getElementById('worst');
    const boxes = () => ['legend', 'worst'].map(id => boxOf(id, em * 0.3)).filter(box => box);
    const arrangements = [
        () => {
            worst.style.bottom = '0';
            legend.style.right = `calc(2 * var(--pad) + ${worst.offsetWidth}px)`;
        },
        () => {
            legend.style.right = 'var(--pad)';
            worst.style.bottom = legend.offsetHeight + 'px';
        }
    ];
    const fits = arrangements.map(arrange => {
        arrange();
        return fit(boxes());
    });
    const best = fits[0].view.resolution <= fits[1].view.resolution ? 0 : 1;
    arrangements[best]();
    return fits[best];
}
