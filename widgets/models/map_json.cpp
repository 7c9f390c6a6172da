// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a map in the words of its page.
#include "widgets/models/map_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

QString styleOf(Mark mark)
{
    switch (mark) {
    case Mark::Critical:
        return QStringLiteral("critical");
    case Mark::Caution:
    case Mark::Warning:
        return QStringLiteral("warning");
    case Mark::Notice:
        return QStringLiteral("notice");
    case Mark::None:
        break;
    }
    return QStringLiteral("drill");
}

QJsonObject warningJson(const MapWarning &warning)
{
    constexpr double kMetresPerKm = 1000;
    QJsonArray units;
    for (const UnitId &unit : warning.units)
        units.append(unit.toString());
    QJsonArray rings;
    for (const auto &ring : warning.rings) {
        QJsonArray points;
        for (const CapArea::Point &point : ring)
            points.append(QJsonArray{point.longitude, point.latitude});
        rings.append(points);
    }
    QJsonArray circles;
    for (const CapArea::Circle &circle : warning.circles)
        circles.append(QJsonArray{circle.centre.longitude, circle.centre.latitude, circle.radiusKm * kMetresPerKm});
    return {{QStringLiteral("label"), warning.label},
            {QStringLiteral("style"), styleOf(warning.mark)},
            {QStringLiteral("units"), units},
            {QStringLiteral("rings"), rings},
            {QStringLiteral("circles"), circles}};
}

QJsonObject unitJson(const MapUnit &unit, const MapState &state)
{
    const QColor fill = unit.classIndex          ? state.classes[size_t(*unit.classIndex)].colour
                        : unit.face == Face::Old ? mapStaleColour()
                                                 : mapNoDataColour();
    return {{QStringLiteral("id"), unit.unit.toString()},
            {QStringLiteral("fill"), fill.name()},
            {QStringLiteral("hatch"), unit.face == Face::Old},
            {QStringLiteral("label"), unit.name},
            {QStringLiteral("value"), unit.valueText}};
}

} // namespace

QByteArray toJson(const MapState &state)
{
    QJsonArray legend;
    for (const MapClass &each : state.classes)
        legend.append(QJsonObject{{QStringLiteral("color"), each.colour.name()}, {QStringLiteral("text"), each.text}});
    QJsonArray units;
    for (const MapUnit &unit : state.units)
        units.append(unitJson(unit, state));
    QJsonArray worst;
    for (const MapWorst &each : state.worst)
        worst.append(QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("value"), each.valueText}});
    QJsonArray marks;
    for (const MapMark &mark : state.marks) {
        const bool critical = markOf(mark.priority) == Mark::Critical;
        marks.append(
            QJsonObject{{QStringLiteral("id"), mark.unit.toString()},
                        {QStringLiteral("shape"), critical ? QStringLiteral("diamond") : QStringLiteral("triangle")},
                        {QStringLiteral("color"), critical ? QStringLiteral("#ff5d5d") : QStringLiteral("#f2b134")}});
    }
    QJsonArray warnings;
    for (const MapWarning &warning : state.warnings)
        warnings.append(warningJson(warning));
    QJsonArray warningLegend;
    for (const MapWarningLook &look : state.warningLegend)
        warningLegend.append(
            QJsonObject{{QStringLiteral("style"), styleOf(look.mark)}, {QStringLiteral("text"), look.text}});
    const QJsonObject object{
        {QStringLiteral("title"), state.title},
        {QStringLiteral("subtitle"), state.subtitle},
        {QStringLiteral("unit"), state.unitText},
        {QStringLiteral("legend"), legend},
        {QStringLiteral("units"), units},
        {QStringLiteral("worstTitle"), state.worstTitle},
        {QStringLiteral("worst"), worst},
        {QStringLiteral("marks"), marks},
        {QStringLiteral("warnings"), warnings},
        {QStringLiteral("warningLegend"), warningLegend},
        {QStringLiteral("noData"),
         QJsonObject{{QStringLiteral("text"), state.noDataText}, {QStringLiteral("color"), mapNoDataColour().name()}}},
        {QStringLiteral("stale"),
         QJsonObject{{QStringLiteral("text"), state.staleText}, {QStringLiteral("color"), mapStaleColour().name()}}}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace ioc
