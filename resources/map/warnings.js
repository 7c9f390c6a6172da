// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Areas of bulletins in force. Gravity is told by the weight of the outline, the density of the stripes and the words
// beside them; what is an exercise or a test has a dashed grey outline, no stripes and its word.

const kWarningLooks = {
    critical: { color: '#ff5d5d', width: 0.17, stripes: 0.45 },
    warning: { color: '#f2b134', width: 0.13, stripes: 0.8 },
    notice: { color: '#eef3f9', width: 0.09, stripes: 1.3 },
    drill: { color: '#a9b8ca', width: 0.11, dash: [0.5, 0.35] }
};

/** Thin stripes that let the map through. `unit`: their distance in device pixels. */
function stripePattern(color, unit) {
    const side = Math.max(8, Math.round(unit));
    const tile = canvasOf(side, side);
    const pen = tile.getContext('2d');
    pen.strokeStyle = color + 'b0';
    pen.lineWidth = Math.max(1.5, side * 0.09);
    pen.beginPath();
    for (const shift of [-side, 0, side]) {
        pen.moveTo(shift - 2, -2);
        pen.lineTo(shift + side + 2, side + 2);
    }
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
}

/** A small picture of such an area for the legend, `em` in CSS pixels. */
function warningSwatch(style, em) {
    const { color, width, stripes, dash } = kWarningLooks[style];
    const unit = em * devicePixelRatio;
    const canvas = canvasOf(1.25 * unit, 0.7 * unit);
    const pen = canvas.getContext('2d');
    if (stripes) {
        pen.fillStyle = stripePattern(color, unit * stripes * 0.6);
        pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    const line = width * unit;
    pen.strokeStyle = color;
    pen.lineWidth = line;
    pen.setLineDash(dash ? dash.map(part => part * unit * 0.5) : []);
    pen.strokeRect(line / 2, line / 2, canvas.width - line, canvas.height - line);
    return canvas;
}

/** The polygons of a warning and the lines around them, in map coordinates; `communeOf(id)` gives a feature or null. */
function warningShape(warning, communeOf) {
    const rings = warning.rings.map(ring => ring.map(place => ol.proj.fromLonLat(place)));
    const circles = warning.circles.map(([lon, lat, metres]) =>
        ol.geom.Polygon.circular([lon, lat], Math.max(metres, 10), 72).transform('EPSG:4326', 'EPSG:3857').getCoordinates()[0]);
    const communes = warning.units.map(communeOf).filter(feature => feature);
    const ofCommunes = communes.flatMap(({ geometry }) =>
        geometry.getType() === 'MultiPolygon' ? geometry.getCoordinates() : [geometry.getCoordinates()]);
    return {
        polygons: [...[...rings, ...circles].map(ring => [ring]), ...ofCommunes],
        lines: [...rings, ...circles, ...bordersOf(communes.map(each => each.feature)).outer]
    };
}

/** What a warning's label stands at: inside its largest polygon. */
function warningAnchor(polygons) {
    const shapes = polygons.map(polygon => new ol.geom.Polygon(polygon)).sort((a, b) => b.getArea() - a.getArea());
    return shapes.length ? shapes[0].getInteriorPoint().getCoordinates().slice(0, 2) : null;
}

function warningFeatures(warning, shape, em) {
    const { color, width, stripes, dash } = kWarningLooks[warning.style];
    const outline = new ol.style.Stroke({
        color, width: width * em, lineJoin: 'round', lineCap: 'butt', lineDash: dash ? dash.map(part => part * em) : undefined
    });
    const area = new ol.Feature(new ol.geom.MultiPolygon(shape.polygons));
    area.set('styles', stripes
        ? [new ol.style.Style({ fill: new ol.style.Fill({ color: stripePattern(color, em * devicePixelRatio * stripes) }) })] : []);
    const border = new ol.Feature(new ol.geom.MultiLineString(shape.lines));
    border.set('styles', [new ol.style.Style({ stroke: outline })]);
    return [area, border];
}

function warningLabelStyle(label, style, { font, ink, background, em }) {
    const { color, dash } = kWarningLooks[style];
    return new ol.style.Style({
        zIndex: 4,
        text: new ol.style.Text({
            text: label.text, font, offsetX: label.offset[0], offsetY: label.offset[1], overflow: true,
            fill: new ol.style.Fill({ color: ink }),
            backgroundFill: new ol.style.Fill({ color: background + 'e8' }),
            backgroundStroke: new ol.style.Stroke({ color, width: em * 0.07, lineDash: dash ? dash.map(part => part * em * 0.6) : undefined }),
            padding: [em * 0.08, em * 0.22, em * 0.08, em * 0.22]
        })
    });
}
