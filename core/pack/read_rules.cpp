// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_rules.h"

#include "core/base/words.h"

#include <QJsonArray>

#include <array>

namespace ioc {
namespace {

constexpr Words<DeviationCondition::Part, 3> kParts{{{DeviationCondition::Part::Hour, "hour"},
                                                     {DeviationCondition::Part::DaySoFar, "day_so_far"},
                                                     {DeviationCondition::Part::Day, "day"}}};

AlarmSide side(const QJsonObject &json)
{
    return json["side"].toString() == u"below" ? AlarmSide::Below : AlarmSide::Above;
}

std::vector<RuleId> ruleIds(const QJsonValue &json)
{
    std::vector<RuleId> ids;
    for (const QString &id : stringList(json))
        ids.emplace_back(id);
    return ids;
}

AlarmCondition above(const QJsonObject &json)
{
    return ThresholdCondition{AlarmSide::Above, json["limit"].toDouble(), json["clear"].toDouble()};
}

AlarmCondition below(const QJsonObject &json)
{
    return ThresholdCondition{AlarmSide::Below, json["limit"].toDouble(), json["clear"].toDouble()};
}

AlarmCondition table(const QJsonObject &json)
{
    TableCondition condition;
    condition.measure = MeasureId(json["measure"].toString());
    condition.dimension = json["dimension"].toString();
    condition.table = json["table"].toString();
    condition.level = json["level"].toString();
    condition.side = side(json);
    condition.deadband = json["deadband"].toDouble();
    return condition;
}

AlarmCondition rate(const QJsonObject &json)
{
    return RateCondition{side(json), json["limit"].toDouble(), json["clear"].toDouble(), seconds(json["over_s"])};
}

AlarmCondition deviation(const QJsonObject &json)
{
    DeviationCondition condition;
    condition.side = side(json);
    condition.part = valueOf(kParts, json["part"].toString()).value_or(condition.part);
    condition.limit = json["limit"].toDouble(condition.limit);
    condition.clear = json["clear"].toDouble(condition.clear);
    condition.weeks = json["weeks"].toInt(condition.weeks);
    condition.least = json["least"].toDouble();
    return condition;
}

/// The period at whose end a forecast is over, or a date; an invalid one where it is neither.
std::variant<PeriodKind, QDate> lastDay(const QJsonValue &json)
{
    if (const auto kind = periodKindFromString(json.toString()))
        return *kind;
    return isoDate(json);
}

AlarmCondition forecast(const QJsonObject &json)
{
    ForecastCondition condition;
    condition.confidence = json["confidence"].toDouble(condition.confidence);
    if (!json.contains("limit"))
        return condition;
    ForecastCondition::Limit limit;
    limit.side = side(json);
    limit.value = json["limit"].toDouble();
    limit.deadband = json["deadband"].toDouble();
    if (json.contains("by"))
        limit.by = lastDay(json["by"]);
    condition.limit = limit;
    return condition;
}

AlarmCondition missing(const QJsonObject &json)
{
    return MissingCondition{seconds(json["grace_s"])};
}

AlarmCondition area(const QJsonObject &json)
{
    AreaCondition condition;
    condition.feed = FeedId(json["feed"].toString());
    condition.latitude = json["latitude"].toString();
    condition.longitude = json["longitude"].toString();
    condition.time = json["time"].toString();
    condition.number = json["number"].toString();
    condition.least = json["least"].toDouble();
    condition.area = json["area"].toString();
    condition.stands = seconds(json["stands_s"]);
    return condition;
}

AlarmCondition combined(const QJsonObject &json)
{
    const auto of = json["of"].toString() == u"any" ? CombinedCondition::Of::Any : CombinedCondition::Of::All;
    return CombinedCondition{of, ruleIds(json["rules"])};
}

struct ConditionReader
{
    QLatin1StringView key;
    AlarmCondition (*read)(const QJsonObject &json);
};

constexpr std::array<ConditionReader, 9> kConditions{{{QLatin1StringView("above"), above},
                                                      {QLatin1StringView("below"), below},
                                                      {QLatin1StringView("table"), table},
                                                      {QLatin1StringView("rate"), rate},
                                                      {QLatin1StringView("deviation"), deviation},
                                                      {QLatin1StringView("forecast"), forecast},
                                                      {QLatin1StringView("missing"), missing},
                                                      {QLatin1StringView("area"), area},
                                                      {QLatin1StringView("combined"), combined}}};

/// The conditions that a rule has, by key.
QStringList conditionsOf(const QJsonObject &json, AlarmCondition &condition)
{
    QStringList keys;
    for (const auto &[key, read] : kConditions) {
        if (!json.contains(key))
            continue;
        condition = read(json[key].toObject());
        keys.push_back(key);
    }
    return keys;
}

AlarmRule ruleOf(const QJsonObject &json)
{
    AlarmRule rule;
    rule.id = RuleId(json["id"].toString());
    rule.name = localizedText(json["name"]);
    rule.indicator = IndicatorId(json["indicator"].toString());
    rule.scope = json["scope"].toString() == u"communes" ? AlarmRule::Scope::Communes : AlarmRule::Scope::Province;
    rule.hold = seconds(json["hold_s"]);
    rule.clearHold = seconds(json["clear_hold_s"]);
    rule.realarm = seconds(json["realarm_s"]);
    rule.priority = *priorityFromString(json["priority"].toString());
    rule.owner = AgencyId(json["owner"].toString());
    rule.advice = localizedText(json["advice"]);
    for (const auto &step : json["checklist"].toArray())
        rule.checklist.push_back(localizedText(step));
    rule.suppressedBy = ruleIds(json["suppressed_by"]);
    return rule;
}

} // namespace

void appendRules(const PackDocument &document, std::vector<AlarmRule> &rules, PackProblems &problems)
{
    const QJsonArray list = document.root["rules"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        AlarmRule rule = ruleOf(json);
        const QStringList keys = conditionsOf(json, rule.condition);
        const QString place = placeOf(QStringLiteral("rules"), i);
        if (keys.isEmpty())
            problems.push_back({document.file, place,
                                PackTexts::tr("A rule has one of above, below, table, rate, deviation, "
                                              "forecast, missing, area or combined.")});
        if (keys.size() > 1)
            problems.push_back({document.file, place,
                                PackTexts::tr("A rule has one of its conditions, and this one has several: %1.")
                                    .arg(keys.join(QStringLiteral(", ")))});
        if (keys.size() == 1)
            rules.push_back(std::move(rule));
    }
}

} // namespace ioc
