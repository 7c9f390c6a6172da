// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"

#include <QDir>

namespace ioc::test {

inline const char *const kLimits = "member,level,limit,valid_from,valid_to\n"
                                   "KK1,I,50,2025-01-01,2026-01-01\n"
                                   "KK1,I,45,2026-01-01,\n"
                                   "KK2,I,60,2025-01-01,\n"
                                   "KK2,II,80.5,2025-01-01,\n";

inline const char *const kArea = R"({"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,11],[106,10]]]})";

inline const char *const kTable =
    R"("table": { "measure": "air.pm25", "dimension": "station", "table": "dust", "level": "I", "deadband": 2 })";
inline const char *const kRate =
    R"("indicator": "air.worst", "rate": { "side": "below", "limit": 20, "clear": 5, "over_s": 3600 })";
inline const char *const kDeviation =
    R"("indicator": "air.worst", "deviation": { "part": "day_so_far", "limit": 4, "clear": 1.5, "weeks": 12, "least": 3 })";
inline const char *const kForecast = R"("indicator": "tthc.rate", "forecast": { "confidence": 0.9 })";
inline const char *const kForecastLimit =
    R"("indicator": "tthc.rate", "forecast": { "side": "below", "limit": 90, "deadband": 2, "by": "2026-12-31", "confidence": 0.7 })";
inline const char *const kMissing = R"("indicator": "air.worst", "missing": { "grace_s": 600 })";
inline const char *const kPlacesNear =
    R"("area": { "feed": "places", "latitude": "lat", "longitude": "lon", "time": "changed", "number": "size", "least": 3, "area": "harbour", "stands_s": 86400 })";
inline const char *const kCombined = R"("combined": { "of": "all", "rules": ["air-bad-here", "rate-low"] })";

/// A feed of records with a place.
inline const char *const kPlaces = R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json", "feeds": [{
  "id": "places", "name": { "vi": "Nơi", "en": "Places" }, "sector": "admin", "owner": "office",
  "connector": { "type": "folder", "path": "{endpoint:drop}", "pattern": "*.csv", "stable_s": 5 },
  "format": { "type": "csv", "delimiter": ";", "encoding": "utf-8" },
  "fields": [
    { "from": "id", "to": "id", "type": "text", "required": true },
    { "from": "changed", "to": "changed", "type": "datetime", "required": true },
    { "from": "lat", "to": "lat", "type": "number", "decimal": "." },
    { "from": "lon", "to": "lon", "type": "number", "decimal": "." },
    { "from": "size", "to": "size", "type": "number", "decimal": "." } ],
  "records": { "kind": "place", "key": "id", "version": "changed",
    "counts": [{ "measure": "tthc.done", "at": "changed", "members": { "agency": "id" } }] },
  "every_s": 60, "promise_s": 300 }] })";

/// A plan of a year, beside the small pack's target of each month.
inline const char *const kPlan = R"({ "$schema": "https://toancanh.invalid/schemas/targets.schema.json", "targets": [{
  "id": "rate-plan", "indicator": "tthc.rate", "value": 97, "from": "2026-01-01", "to": "2027-01-01", "pace": true,
  "level": "province", "legal_basis": { "vi": "NQ", "en": "Resolution" } }] })";

inline QByteArray document(const QStringList &rules)
{
    return QByteArrayLiteral(R"({ "$schema": "https://toancanh.invalid/schemas/rules.schema.json", "rules": [)") +
           rules.join(QLatin1Char(',')).toUtf8() + QByteArrayLiteral("] }");
}

/// A rule with so much of its own.
inline QString ruleWith(const char *id, const QString &own, const char *scope = "province")
{
    return QStringLiteral(R"({ "id": "%1", "name": { "vi": "a", "en": "b" }, "scope": "%2", %3,
                               "hold_s": 60, "clear_hold_s": 120, "priority": "high", "owner": "office" })")
        .arg(QLatin1StringView(id), QLatin1StringView(scope), own);
}

inline QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// The small pack with limits, an area, places, and rules beside its own.
class RulesPack : public PackCopy
{
public:
    explicit RulesPack(const QStringList &rules)
    {
        for (const char *folder : {"limits", "areas"})
            QDir(path()).mkdir(QLatin1StringView(folder));
        add(QStringLiteral("limits/dust.csv"), kLimits);
        add(QStringLiteral("areas/harbour.geojson"), kArea);
        add(QStringLiteral("feeds/places.json"), kPlaces);
        add(QStringLiteral("targets/plan.json"), kPlan);
        add(QStringLiteral("rules/here.json"),
            document(QStringList{ruleWith("air-bad-here",
                                          u(R"("indicator": "air.worst", "above": {"limit": 9, "clear": 8})"))} +
                     rules));
    }

    PackReading read() const { return readPack(path()); }
};

} // namespace ioc::test
