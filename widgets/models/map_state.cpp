// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/map_state.h"

#include "core/base/rounding.h"
#include "core/domain/bulletins/bulletin_words.h"
#include "widgets/models/bulletin_list_state.h"
#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

#include <QCollator>
#include <QLocale>

namespace ioc {
namespace {

constexpr size_t kWorst = 3;

class MapText
{
    Q_DECLARE_TR_FUNCTIONS(MapPanel)

public:
    static QString lowest() { return tr("Lowest"); }
    static QString highest() { return tr("Highest"); }
    static QString farthest() { return tr("Farthest from the range"); }
    static QString noData() { return tr("no data"); }
    static QString stale() { return tr("old data"); }
    static QString warningLook(Mark mark)
    {
        switch (mark) {
        case Mark::Critical:
            return tr("severe or extreme warning");
        case Mark::Caution:
        case Mark::Warning:
            return tr("moderate warning");
        case Mark::Notice:
            return tr("minor warning");
        case Mark::None:
            break;
        }
        return tr("exercise or test");
    }
    static QString classes() { return tr("by commune and ward"); }
};

std::vector<double> limitsFrom(const std::vector<Reading> &readings)
{
    std::vector<double> values;
    for (const Reading &reading : readings) {
        if (reading.value && std::isfinite(*reading.value))
            values.push_back(*reading.value);
    }
    return roundLimits(values);
}

double badness(const Indicator &indicator, double value)
{
    switch (indicator.direction) {
    case Direction::Up:
        return -value;
    case Direction::Down:
        return value;
    case Direction::Band:
        break;
    }
    return std::max({indicator.bandLow - value, value - indicator.bandHigh, 0.0});
}

struct Candidate
{
    double badness;
    MapWorst worst;
};

std::vector<MapWorst> worstOf(std::vector<Candidate> candidates)
{
    QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate &a, const Candidate &b) {
        return a.badness != b.badness ? a.badness > b.badness : collator.compare(a.worst.name, b.worst.name) < 0;
    });
    candidates.resize(std::min(candidates.size(), kWorst));
    std::vector<MapWorst> result;
    for (Candidate &candidate : candidates)
        result.push_back(std::move(candidate.worst));
    return result;
}

std::vector<MapMark> marksOf(const Snapshot &snapshot, const std::vector<MapUnit> &units)
{
    std::vector<MapMark> marks;
    for (const MapUnit &unit : units) {
        std::optional<Priority> gravest;
        for (const Alarm &alarm : snapshot.alarms) {
            if (alarm.key.unit == unit.unit && markOf(alarm.priority) > Mark::Notice)
                gravest = std::max(gravest.value_or(Priority::Info), alarm.priority);
        }
        if (gravest)
            marks.push_back({unit.unit, *gravest});
    }
    return marks;
}

QString worstTitle(Direction direction)
{
    return direction == Direction::Up     ? MapText::lowest()
           : direction == Direction::Down ? MapText::highest()
                                          : MapText::farthest();
}

/// Of what has no geometry, the outline of its units: of the province all communes.
std::vector<UnitId> outlinedUnits(const Bulletin &bulletin, const std::vector<MapUnit> &units,
                                  const PresentContext &context)
{
    std::vector<UnitId> outlined;
    for (const MapUnit &unit : units) {
        const bool isTouched = std::any_of(bulletin.units.begin(), bulletin.units.end(), [&](const UnitId &touched) {
            return context.pack->units.isWithin(unit.unit, touched);
        });
        if (isTouched)
            outlined.push_back(unit.unit);
    }
    return outlined;
}

std::vector<MapWarning> warningsOf(const Snapshot &snapshot, const std::vector<MapUnit> &units,
                                   const PresentContext &context)
{
    std::vector<MapWarning> warnings;
    for (const Bulletin &bulletin : snapshot.bulletins) {
        if (!isForScreens(bulletin))
            continue;
        MapWarning warning;
        QStringList words{BulletinWords::status(bulletin.status), bulletin.info.event,
                          BulletinWords::severity(bulletin.severity)};
        words.removeAll(QString());
        warning.label = words.join(QStringLiteral(" · "));
        warning.mark = markOf(bulletin);
        bool isWhole = true;
        for (const CapArea &area : bulletin.areas) {
            isWhole = isWhole && !(area.polygons.empty() && area.circles.empty());
            warning.rings.insert(warning.rings.end(), area.polygons.begin(), area.polygons.end());
            warning.circles.insert(warning.circles.end(), area.circles.begin(), area.circles.end());
        }
        if (!isWhole)
            warning.units = outlinedUnits(bulletin, units, context);
        if (!warning.units.empty() || !warning.rings.empty() || !warning.circles.empty())
            warnings.push_back(std::move(warning));
    }
    return warnings;
}

std::vector<MapWarningLook> legendOf(const std::vector<MapWarning> &warnings)
{
    std::vector<MapWarningLook> legend;
    for (const Mark mark : {Mark::Critical, Mark::Warning, Mark::Notice, Mark::None}) {
        if (std::any_of(warnings.begin(), warnings.end(), [mark](const MapWarning &it) { return it.mark == mark; }))
            legend.push_back({mark, MapText::warningLook(mark)});
    }
    return legend;
}

} // namespace

QColor mapNoDataColour()
{
    return QColor(0x16, 0x22, 0x32);
}
QColor mapStaleColour()
{
    return QColor(0x4a, 0x58, 0x68);
}

MapState makeMapState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const Format &format = context.format;
    const Language language = format.language();
    const IndicatorId wanted = tile.indicators.empty() ? IndicatorId() : tile.indicators.front();
    const Indicator *indicator = context.pack->indicator(wanted);
    MapState state;
    state.noDataText = MapText::noData();
    state.staleText = MapText::stale();
    state.title = !tile.title.isEmpty() ? tile.title.in(language)
                  : indicator           ? indicator->name.in(language)
                                        : wanted.toString();

    const std::vector<Reading> readings = snapshot.byCommune.value(wanted);
    QHash<UnitId, const Reading *> byUnit;
    for (const Reading &reading : readings)
        byUnit.insert(reading.unit, &reading);
    const ReadingText text(snapshot, context);
    const std::vector<double> limits = tile.classes.empty() ? limitsFrom(readings) : tile.classes;
    if (indicator) {
        state.unitText = indicator->unit.in(language);
        state.classes = makeClasses(limits, *indicator, format);
        state.worstTitle = worstTitle(indicator->direction);
        QStringList about;
        if (const QString period = readings.empty() ? QString() : text.period(*indicator, readings.front());
            !period.isEmpty())
            about.append(period);
        if (const Reading *whole = snapshot.reading(wanted, unitOf(tile, context)); whole && whole->target)
            about.append(text.target(*indicator, *whole));
        state.subtitle = about.isEmpty() ? MapText::classes() : about.join(QStringLiteral(" · "));
    }

    std::vector<Candidate> candidates;
    for (const AdministrativeUnit *commune : context.pack->units.communesOn(format.zone().date(context.now))) {
        MapUnit unit{commune->id, Face::NoData, std::nullopt, UnitText::brief(*commune, language),
                     QString(QChar(0x2014))};
        const Reading *reading = byUnit.value(commune->id);
        unit.face = reading && indicator ? text.face(*reading) : Face::NoData;
        if (unit.face != Face::NoData)
            unit.valueText = text.amount(*indicator, *reading->value);
        if (unit.face == Face::Old)
            unit.valueText += QStringLiteral(" · ") + text.age(reading->asOf);
        if (unit.face == Face::Plain || unit.face == Face::Zero) {
            const double seen =
                roundHalfAway(*reading->value, indicator->decimals); // its colour is of what stands there
            if (!state.classes.empty())
                unit.classIndex = int(classOf(limits, seen));
            candidates.push_back({badness(*indicator, seen), {unit.name, unit.valueText}});
        }
        state.units.push_back(std::move(unit));
    }
    // A commune inside the good range is not "bad" however few there are.
    if (indicator && indicator->direction == Direction::Band)
        std::erase_if(candidates, [](const Candidate &candidate) { return candidate.badness <= 0; });
    state.worst = worstOf(std::move(candidates));
    state.marks = marksOf(snapshot, state.units);
    state.warnings = warningsOf(snapshot, state.units, context);
    state.warningLegend = legendOf(state.warnings);

    QStringList words = {state.title, state.subtitle};
    for (const MapWarning &warning : state.warnings)
        words.append(warning.label);
    for (const MapWorst &worst : state.worst)
        words.append(worst.name + QLatin1Char(' ') + worst.valueText);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
