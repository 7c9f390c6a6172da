// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc::test {

/// feeds/*.json: incidents as GeoJSON, told by where they are, of tests/packs/small.
inline const QByteArray kFeed = R"({
  "$schema": "https://toancanh.invalid/schemas/feeds.schema.json",
  "feeds": [{
    "id": "incidents", "name": { "vi": "Sự cố", "en": "Incidents" }, "sector": "environment", "owner": "monitoring",
    "connector": { "type": "folder", "path": "{endpoint:drop}", "pattern": "*.geojson" },
    "format": { "type": "geojson" },
    "fields": [
      { "from": "/properties/luc", "to": "at", "type": "datetime", "span": "end", "required": true },
      { "from": "/id", "to": "station", "type": "text", "required": true },
      { "from": "/properties/muc", "to": "value", "type": "number" },
      { "from": "@lon", "to": "lon", "type": "number" }, { "from": "@lat", "to": "lat", "type": "number" },
      { "from": "@place", "to": "commune", "type": "unit", "place": { "lon": "lon", "lat": "lat" }, "required": true }
    ],
    "unit_codes": { "at_field": "at" },
    "observations": [{ "measure": "air.pm25", "value": "value", "at": "at", "unit": "commune" }],
    "every_s": 60, "promise_s": 600
  }]
})";

} // namespace ioc::test
