// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/bulletins/warning_draft.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QTest>

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNoon = fromMillis(1'795'150'800'000); // 2026-11-20T12:00:00+07:00

inline AdministrativeUnit unit(const char *code, UnitType type, const char *name)
{
    AdministrativeUnit it;
    it.id = UnitId(QLatin1StringView(code) + QStringLiteral("@2025-07-01"));
    it.code = QString::fromLatin1(code);
    it.type = type;
    it.name = {QString::fromUtf8(name), QString::fromLatin1("Place")};
    it.validFrom = QDate(2025, 7, 1);
    return it;
}

inline std::shared_ptr<ProvincePack> province()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->id = QStringLiteral("vi-du");
    pack->provinceCode = QStringLiteral("98");
    pack->capSender = QStringLiteral("ioc@vi-du.invalid");
    pack->centerName = {QStringLiteral("Trung tâm điều hành"), QStringLiteral("Operations Center")};
    pack->zone = *Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    pack->units = UnitRegistry({unit("98", UnitType::Province, "Ví Dụ"), unit("98001", UnitType::Ward, "Hòa An"),
                                unit("98002", UnitType::Commune, "Bình Lâm")});
    pack->boundaries = {{QDate(2025, 7, 1), R"({"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{"id":"98001@2025-07-01"},"geometry":{"type":"Polygon",
          "coordinates":[[[105,20],[105.1,20],[105.1,20.1],[105.05,20.1000001],[105,20.1],[105,20]]]}},
         {"type":"Feature","properties":{"id":"98002@2025-07-01"},"geometry":{"type":"MultiPolygon",
          "coordinates":[[[[105.1,20],[105.2,20],[105.2,20.1],[105.1,20.1],[105.1,20]]],
                         [[[105.3,20],[105.31,20],[105.31,20.01],[105.3,20.01],[105.3,20]]]]}}]})"}};
    return pack;
}

inline QJsonObject draft()
{
    return {{"category", QJsonArray{"Met", "Safety"}},
            {"event", QJsonObject{{"vi", "Lũ"}, {"en", "Flood"}}},
            {"response", QJsonArray{"Prepare"}},
            {"urgency", "Expected"},
            {"severity", "Severe"},
            {"certainty", "Likely"},
            {"onset", "2026-11-20T15:00"},
            {"expires", "2026-11-20T22:00:00+07:00"},
            {"headline", QJsonObject{{"vi", "Cảnh báo lũ <khẩn> & sạt lở"}, {"en", "Flood warning"}}},
            {"instruction", QJsonObject{{"vi", "Sơ tán"}}},
            {"web", "https://vi-du.invalid/lu?a=1&b=2"},
            {"units", QJsonArray{"98001", "98002@2025-07-01"}}};
}

inline Result<CapAlert> warning(const QJsonObject &from, BulletinStatus status = BulletinStatus::Actual)
{
    return warningFromDraft(from, *province(), status, kNoon + 250ms);
}

inline QJsonObject with(const char *member, const QJsonValue &value)
{
    QJsonObject changed = draft();
    changed.insert(QLatin1StringView(member), value);
    return changed;
}

} // namespace ioc::test
