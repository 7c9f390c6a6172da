// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_indicators.h"

#include "core/base/words.h"
#include "core/formula/formula.h"

#include <QJsonArray>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Words<MeasureKind, 3> kMeasureKinds{
    {{MeasureKind::Flow, "flow"}, {MeasureKind::Stock, "stock"}, {MeasureKind::Intensive, "intensive"}}};
constexpr Words<Grain, 4> kGrains{
    {{Grain::Instant, "instant"}, {Grain::Hour, "hour"}, {Grain::Day, "day"}, {Grain::Month, "month"}}};
constexpr Words<Gather, 6> kGathers{{{Gather::ByKind, "by_kind"},
                                     {Gather::Mean, "mean"},
                                     {Gather::Least, "least"},
                                     {Gather::Greatest, "greatest"},
                                     {Gather::Last, "last"},
                                     {Gather::ToDate, "to_date"}}};
constexpr Words<Direction, 3> kDirections{
    {{Direction::Up, "up"}, {Direction::Down, "down"}, {Direction::Band, "band"}}};
constexpr Words<Window, 3> kWindows{
    {{Window::Now, "now"}, {Window::ToDate, "to_date"}, {Window::Complete, "complete"}}};

FormulaInput formulaInput(const QJsonObject &json)
{
    FormulaInput input;
    input.measure = MeasureId(json["measure"].toString());
    const QJsonObject where = json["where"].toObject();
    for (auto it = where.begin(); it != where.end(); ++it)
        input.where.insert(it.key(), stringList(it.value()));
    input.gather = valueOf(kGathers, json["gather"].toString()).value_or(Gather::ByKind);
    return input;
}

/// "previous_period", or {"kind": …, "tet": …}.
ComparisonRule comparisonRule(const QJsonValue &json)
{
    const QString kind = json.isString() ? json.toString() : json["kind"].toString();
    return {*comparisonKindFromString(kind), tetHandlingFromString(json["tet"].toString()).value_or(TetHandling::None)};
}

/// true is "days".
Pace pace(const QJsonValue &json)
{
    if (json.toString() == u"working_days")
        return Pace::WorkingDays;
    return json.toBool() || json.toString() == u"days" ? Pace::Days : Pace::None;
}

} // namespace

void appendMeasures(const PackDocument &document, std::vector<Measure> &measures)
{
    for (const auto &item : document.root["measures"].toArray()) {
        const QJsonObject json = item.toObject();
        Measure measure;
        measure.id = MeasureId(json["id"].toString());
        measure.name = localizedText(json["name"]);
        measure.kind = *valueOf(kMeasureKinds, json["kind"].toString());
        measure.grain = *valueOf(kGrains, json["grain"].toString());
        measure.unit = localizedText(json["unit"]);
        measure.decimals = json["decimals"].toInt();
        measure.dimensions = stringList(json["dimensions"]);
        if (json.contains("retention_days"))
            measure.retentionDays = json["retention_days"].toInt();
        measure.restateBy = weightKindFromString(json["restate_by"].toString()).value_or(WeightKind::Population);
        measures.push_back(std::move(measure));
    }
}

void appendIndicators(const PackDocument &document, std::vector<Indicator> &indicators)
{
    for (const auto &item : document.root["indicators"].toArray()) {
        const QJsonObject json = item.toObject();
        Indicator indicator;
        indicator.id = IndicatorId(json["id"].toString());
        indicator.name = localizedText(json["name"]);
        indicator.shortName = localizedText(json["short_name"]);
        indicator.sector = SectorId(json["sector"].toString());
        indicator.description = localizedText(json["description"]);
        const QJsonObject inputs = json["inputs"].toObject();
        for (auto it = inputs.begin(); it != inputs.end(); ++it)
            indicator.inputs.insert(it.key(), formulaInput(it.value().toObject()));
        indicator.numerator = json["numerator"].toString();
        indicator.denominator = json["denominator"].toString();
        indicator.scale = json["scale"].toDouble(1);
        indicator.unit = localizedText(json["unit"]);
        indicator.rate = json["rate"].toBool();
        indicator.decimals = json["decimals"].toInt();
        indicator.direction = *valueOf(kDirections, json["direction"].toString());
        indicator.bandLow = json["band"]["low"].toDouble();
        indicator.bandHigh = json["band"]["high"].toDouble();
        indicator.periodRule = json["period_rule"].toString();
        indicator.period = *periodKindFromString(json["period"].toString());
        indicator.window = *valueOf(kWindows, json["window"].toString());
        for (const auto &comparison : json["comparisons"].toArray())
            indicator.comparisons.push_back(comparisonRule(comparison));
        indicator.worstOf = json["worst_of"].toString();
        indicator.minimumVolume = json["minimum_volume"].toDouble();
        indicator.freshness = seconds(json["freshness_s"]);
        indicator.owner = AgencyId(json["owner"].toString());
        indicator.legalBasis = localizedText(json["legal_basis"]);
        indicator.verified = json["verified"].toBool();
        indicators.push_back(std::move(indicator));
    }
}

void appendTargets(const PackDocument &document, std::vector<Target> &targets, PackProblems &problems)
{
    const QJsonArray list = document.root["targets"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        Target target;
        target.id = json["id"].toString();
        target.indicator = IndicatorId(json["indicator"].toString());
        target.unit = UnitId(json["unit"].toString());
        target.value = json["value"].toDouble();
        target.from = isoDate(json["from"]);
        target.to = isoDate(json["to"]);
        target.pace = pace(json["pace"]);
        target.level = *targetLevelFromString(json["level"].toString());
        target.legalBasis = localizedText(json["legal_basis"]);
        if (!target.from.isValid() || !target.to.isValid() || target.from >= target.to)
            problems.push_back({document.file, placeOf(QStringLiteral("targets"), i),
                                PackTexts::tr("“from” must be a day before “to”.")});
        targets.push_back(std::move(target));
    }
}

void nameInputs(std::vector<Indicator> &indicators)
{
    for (Indicator &indicator : indicators) {
        for (const QString &text : {indicator.numerator, indicator.denominator}) {
            const auto formula = Formula::parse(text);
            for (const QString &name : formula ? formula->names() : QStringList()) {
                if (!indicator.inputs.contains(name))
                    indicator.inputs.insert(name, FormulaInput{MeasureId(name), {}, Gather::ByKind});
            }
        }
    }
}

} // namespace ioc
