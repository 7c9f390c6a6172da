// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Draws what the program puts into the channel's `state` and answers ready(version) once that picture stands.

(function () {
    const kLinesPerLabel = 4;   // of the page's height: large type leaves room for few names

    const page = {
        channel: null,
        state: null,        // the newest message: { version, look, map }
        boundaries: '',     // the version that is loaded
        loading: '',        // the version that is being loaded
        units: new Map(),   // of the message, by id
        chosen: '',         // id of the commune under the pointer or chosen by key
        fills: {},
        points: []          // of the outline
    };

    const communes = new ol.source.Vector();
    const inner = new ol.source.Vector();
    const rivers = new ol.source.Vector();
    const outer = new ol.source.Vector();
    const warnings = new ol.source.Vector();
    const chosen = new ol.source.Vector();
    const signs = new ol.source.Vector();
    const layer = (source, style) => new ol.layer.Vector({ source, style, updateWhileAnimating: false, renderBuffer: 400 });
    const em = () => page.state ? page.state.look.body : 22;
    const look = name => page.state.look[name];
    const stroke = (color, width) => new ol.style.Stroke({ color, width, lineJoin: 'round', lineCap: 'round' });

    const map = new ol.Map({
        target: 'map',
        controls: [],
        interactions: [],   // a wall has nobody to put a moved map back
        layers: [
            layer(communes, feature => new ol.style.Style({ fill: new ol.style.Fill({ color: fillOf(feature.getId()) }) })),
            layer(inner, () => new ol.style.Style({ stroke: stroke(look('background'), Math.max(1, em() * 0.055)) })),
            layer(rivers, () => [new ol.style.Style({ stroke: stroke(look('background'), em() * 0.22) }),
                                 new ol.style.Style({ stroke: stroke(look('river'), em() * 0.12), zIndex: 1 })]),
            layer(outer, () => new ol.style.Style({ stroke: stroke(look('inkSecond'), Math.max(1, em() * 0.07)) })),
            layer(warnings, feature => feature.get('styles')),
            layer(chosen, () => new ol.style.Style({ stroke: stroke(look('ink'), em() * 0.13) })),
            layer(signs, feature => feature.get('styles'))
        ],
        view: new ol.View({ center: [0, 0], resolution: 1, constrainResolution: false, smoothResolutionConstraint: false })
    });

    function fillOf(id) {
        const unit = page.units.get(id);
        return !unit || isMissing(unit) ? page.fills.noData : unit.hatch ? page.fills.stale : unit.fill;
    }

    function isMissing(unit) {
        return !unit.hatch && unit.fill === page.state.map.noData.color;
    }

    // ---- what the program says

    function takeState() {
        if (!page.channel.state)
            return;
        page.state = JSON.parse(page.channel.state);
        page.units = new Map(page.state.map.units.map(unit => [unit.id, unit]));
        takeLook();
        takeBoundaries();
    }

    function takeLook() {
        const { look, map: { stale, title } } = page.state;
        const style = document.documentElement.style;
        style.setProperty('--body', look.body + 'px');
        style.setProperty('--pad', look.padding + 'px');
        for (const [name, key] of [['--panel', 'panel'], ['--raised', 'raised'], ['--line', 'line'], ['--ink', 'ink'],
                                   ['--ink2', 'inkSecond'], ['--ink3', 'inkThird'], ['--accent', 'accent']])
            style.setProperty(name, look[key]);
        document.documentElement.lang = look.language;
        document.documentElement.classList.toggle('no-pointer', !look.pointer);
        document.getElementById('map').setAttribute('aria-label', title);
        const unit = look.body * devicePixelRatio;
        page.fills = { stale: hatchPattern(stale.color, look.stripe, unit * 0.42), noData: dotPattern(look.noData, look.dot, unit * 0.5) };
    }

    function takeBoundaries() {
        const version = page.channel.boundaries;
        if (!page.state || !version)
            return;
        if (version === page.boundaries) {
            draw();
            return;
        }
        if (version === page.loading)
            return;
        page.loading = version;
        read('boundaries/' + version + '.geojson', shapes => {
            read('rivers/' + version + '.geojson', lines => {
                if (page.loading !== version)
                    return;
                page.loading = '';
                page.boundaries = version;
                setShapes(shapes, lines);
                takeBoundaries();
            });
        });
    }

    function read(path, done) {
        const request = new XMLHttpRequest();
        request.onload = () => {
            const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
            done(format.readFeatures(request.responseText));
        };
        request.onerror = () => {
            page.loading = '';
            console.error('cannot read ' + path);
        };
        request.open('GET', path);
        request.send();
    }

    function setShapes(shapes, lines) {
        const polygons = shapes.filter(shape => /Polygon$/.test(shape.getGeometry().getType()));
        for (const polygon of polygons)
            polygon.setId(String(polygon.get('id')));
        const borders = bordersOf(polygons);
        page.points = borders.outer.flat();
        const feature = coordinates => new ol.Feature(new ol.geom.MultiLineString(coordinates));
        replace(communes, polygons);
        replace(inner, [feature(borders.inner)]);
        replace(outer, [feature(borders.outer)]);
        replace(rivers, lines);
    }

    function replace(source, features) {
        source.clear(true);
        source.addFeatures(features);
    }

    // ---- drawing

    function draw() {
        const { version, map: content } = page.state;
        const drawn = communes.getFeatures();
        const missing = drawn.some(feature => !page.units.has(feature.getId()) || isMissing(page.units.get(feature.getId())));
        showLegend(content, page.fills, { noData: missing, stale: content.units.some(unit => unit.hatch) }, em());
        showWorst(content);
        layOut();
        choose(page.chosen);
        for (const each of map.getLayers().getArray())
            each.changed();
        map.once('rendercomplete', () => {
            stamp(version);
            page.channel.ready(version);
        });
        map.render();
    }

    /** Three bits of the version in a corner, by which the program sees that this picture has reached the screen. */
    function stamp(version) {
        const pen = document.getElementById('stamp').getContext('2d');
        for (let bit = 0; bit < 3; ++bit) {
            pen.fillStyle = look(version >> bit & 1 ? 'background' : 'panel');
            pen.fillRect(bit * 2, 0, 2, 2);
        }
    }

    function layOut() {
        map.updateSize();
        const size = map.getSize();
        if (!size || !page.points.length)
            return;
        const fit = furniture => {
            return { furniture, view: largestView(communes.getExtent(), page.points, size, em() * 0.3, furniture) };
        };
        const { view, furniture } = arrangeFurniture(em(), fit);
        map.getView().setResolution(view.resolution);
        map.getView().setCenter(view.center);
        const shapes = page.state.map.warnings.map(warning => warningShape(warning, communeShape));
        // Gravest first in the list, so drawn last.
        replace(warnings, page.state.map.warnings.flatMap((warning, i) => warningFeatures(warning, shapes[i], em())).reverse());
        replace(signs, signsOf(view, size, furniture, shapes));
    }

    function communeShape(id) {
        const feature = communes.getFeatureById(id);
        return feature && { feature, geometry: feature.getGeometry() };
    }

    function anchorOf(id) {
        const feature = communes.getFeatureById(id);
        if (!feature)
            return null;
        const geometry = feature.getGeometry();
        if (geometry.getType() === 'Polygon')
            return geometry.getInteriorPoint().getCoordinates().slice(0, 2);
        const largest = geometry.getPolygons().sort((a, b) => b.getArea() - a.getArea())[0];
        return largest.getInteriorPoint().getCoordinates().slice(0, 2);
    }

    /** Where a warning is named: at its area, or at the edge of the map that is nearest to it. */
    function warningPlace(shape, view, size) {
        const anchor = warningAnchor(shape.polygons);
        if (!anchor)
            return null;
        const margin = [Math.min(size[0] / 2, 6 * em()), Math.min(size[1] / 2, em())];
        return pixelOf(anchor, view, size).map((pixel, axis) => Math.max(margin[axis], Math.min(size[axis] - margin[axis], pixel)));
    }

    /** How far from its middle a label stands that would hide its area; 0 where it fits inside. */
    function besideRadius(shape, view, labelWidth) {
        const [west, south, east, north] = new ol.geom.MultiPolygon(shape.polygons).getExtent();
        const isWide = (east - west) / view.resolution > 1.2 * labelWidth;
        return isWide ? 0 : Math.min((north - south) / view.resolution / 2, 4 * em());
    }

    /** Every warning bears its words, even where they cover something. Gives their boxes, too. */
    function warningSigns(shapes, view, size, marks, furniture, pen) {
        const measure = text => pen.measureText(text).width;
        const wanted = page.state.map.warnings
            .map(({ label, style }, i) => ({ style, text: label, shape: shapes[i], anchor: warningPlace(shapes[i], view, size) }))
            .filter(each => each.anchor)
            .map(each => ({ ...each, radius: besideRadius(each.shape, view, measure(each.text)) }));
        const words = { font: labelFont(), ink: look('ink'), background: look('background'), em: em() };
        const placed = placeWords(wanted, { size, marks, furniture, em: em(), measure });
        return {
            boxes: placed.map(each => each.box),
            signs: placed.map((each, i) =>
                sign(coordinateOf(wanted[i].anchor, view, size), [warningLabelStyle(each, wanted[i].style, words)]))
        };
    }

    function signsOf(view, size, furniture, shapes) {
        const radius = em() * 0.78;
        const marks = page.state.map.marks.map(mark => ({ ...mark, at: anchorOf(mark.id) })).filter(mark => mark.at);
        const place = at => pixelOf(at, view, size);
        const marked = marks.map(mark => boxAt(place(mark.at), [0, 0], 2 * radius, 2 * radius));
        const pen = canvasOf(1, 1).getContext('2d');
        pen.font = labelFont();
        const named = warningSigns(shapes, view, size, marked, furniture, pen);
        const taken = [...furniture, ...marked, ...named.boxes];
        const wanted = labelled(marks).map(({ id, text }) => {
            return { id, text, anchor: place(anchorOf(id)), radius: marks.some(mark => mark.id === id) ? radius : 0 };
        });
        const labels = placeLabels(wanted.slice(0, size[1] / (kLinesPerLabel * em())), { size, taken, em: em(), measure: text => pen.measureText(text).width });
        return [...named.signs, ...marks.map(mark => sign(mark.at, markStyles(mark, radius))),
                ...labels.map(label => sign(anchorOf(label.id), [labelStyle(label)]))];
    }

    /** Marked communes first, then the worst, which the list names by their words. */
    function labelled(marks) {
        const ids = new Set(marks.map(mark => mark.id));
        for (const worst of page.state.map.worst) {
            const unit = page.state.map.units.find(each => each.label === worst.name && each.value === worst.value);
            if (unit && anchorOf(unit.id))
                ids.add(unit.id);
        }
        return [...ids].filter(id => page.units.has(id)).map(id => ({ id, text: page.units.get(id).label }));
    }

    function sign(at, styles) {
        const feature = new ol.Feature(new ol.geom.Point(at));
        feature.set('styles', styles);
        return feature;
    }

    function markStyles(mark, radius) {
        const inside = new ol.style.Fill({ color: mark.color });
        const shape = mark.shape === 'diamond'
            ? new ol.style.RegularShape({ points: 4, radius: radius * 0.56, fill: inside })
            : new ol.style.RegularShape({ points: 3, radius: radius * 0.6, fill: inside, displacement: [0, radius * -0.1] });
        const disc = new ol.style.Circle({
            radius: radius - em() * 0.05,
            fill: new ol.style.Fill({ color: look('background') + 'e0' }),
            stroke: stroke(mark.color, em() * 0.1)
        });
        return [new ol.style.Style({ image: disc, zIndex: 2 }), new ol.style.Style({ image: shape, zIndex: 2 })];
    }

    function labelFont() {
        return '600 ' + em() + 'px Inter, "Noto Sans", sans-serif';
    }

    function labelStyle(label) {
        return new ol.style.Style({
            zIndex: 3,
            text: new ol.style.Text({
                text: label.text, font: labelFont(), offsetX: label.offset[0], offsetY: label.offset[1], overflow: true,
                fill: new ol.style.Fill({ color: look('ink') }), stroke: stroke(look('background'), em() * 0.24)
            })
        });
    }

    // ---- what people do

    function choose(id) {
        const unit = page.units.get(id);
        const feature = unit && communes.getFeatureById(id);
        page.chosen = feature ? id : '';
        replace(chosen, feature ? [new ol.Feature(feature.getGeometry())] : []);
        showInfo(feature ? unit : null);
    }

    function unitAt(event) {
        const feature = map.forEachFeatureAtPixel(map.getEventPixel(event), each => each, {
            layerFilter: each => each.getSource() === communes
        });
        return feature ? feature.getId() : '';
    }

    function step(by) {
        const ids = [...page.units.keys()].filter(id => communes.getFeatureById(id));
        const now = ids.indexOf(page.chosen);
        if (ids.length > 0)
            choose(ids[now < 0 ? (by > 0 ? 0 : ids.length - 1) : (now + by + ids.length) % ids.length]);
    }

    const element = document.getElementById('map');
    element.addEventListener('pointermove', event => {
        const id = page.state ? unitAt(event) : '';
        if (id !== page.chosen)
            choose(id);
    });
    element.addEventListener('pointerleave', () => choose(''));
    element.addEventListener('blur', () => choose(''));
    element.addEventListener('click', event => {
        const id = page.state ? unitAt(event) : '';
        if (id)
            page.channel.unitClicked(id);
    });
    document.addEventListener('keydown', event => {
        const steps = { ArrowDown: 1, ArrowUp: -1 };
        if (event.key in steps)
            step(steps[event.key]);
        else if (event.key === 'Enter' && page.chosen)
            page.channel.unitClicked(page.chosen);
        else
            return;
        event.preventDefault();
    });

    new ResizeObserver(() => {
        if (page.state && page.boundaries)
            draw();
    }).observe(element);

    new QWebChannel(qt.webChannelTransport, channel => {
        page.channel = channel.objects.map;
        page.channel.stateChanged.connect(takeState);
        page.channel.boundariesChanged.connect(takeBoundaries);
        takeState();
    });
})();
