// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive_json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <functional>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveJson)
};

Error wrong(const QString &name)
{
    return {ErrorCode::Usage, Texts::tr("A directive takes no such “%1”.").arg(name.left(64))};
}

void putText(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1StringView(name), text);
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// A reader for each member; false: the value is none for it.
using Readers = std::vector<std::pair<const char *, std::function<bool(const QJsonValue &)>>>;

Result<void> readMembers(const QJsonObject &json, const Readers &readers)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto reader = std::find_if(readers.begin(), readers.end(), [&it](const auto &known) {
            return it.key() == QLatin1StringView(known.first);
        });
        if (reader == readers.end() || !reader->second(it.value()))
            return wrong(it.key());
    }
    return {};
}

auto text(QString &into)
{
    return [&into](const QJsonValue &value) {
        into = value.toString();
        return value.isString();
    };
}

template <typename Id>
auto id(Id &into)
{
    return [&into](const QJsonValue &value) {
        into = Id(value.toString());
        return value.isString();
    };
}

template <typename Date>
auto date(Date &into)
{
    return [&into](const QJsonValue &value) {
        const QDate read = QDate::fromString(value.toString(), Qt::ISODate);
        into = read;
        return read.isValid();
    };
}

template <typename Number>
auto number(Number &into)
{
    return [&into](const QJsonValue &value) {
        into = value.toDouble();
        return value.isDouble();
    };
}

auto count(int &into)
{
    return [&into](const QJsonValue &value) {
        into = value.toInt(-1);
        return value.isDouble() && into == value.toDouble();
    };
}

auto flag(bool &into)
{
    return [&into](const QJsonValue &value) {
        into = value.toBool();
        return value.isBool();
    };
}

/// A member that is an object of its own.
template <typename Read>
auto object(Read read)
{
    return [read](const QJsonValue &value) { return value.isObject() && bool(read(value.toObject())); };
}

Result<void> readCharge(const QJsonObject &json, Charge &charge)
{
    return readMembers(json, {{"agency", id(charge.agency)}, {"unit", id(charge.unit)}});
}

QJsonObject orderJson(const DirectiveOrder &order)
{
    QJsonObject json{{QStringLiteral("charge"), toJson(order.charge)}, {QStringLiteral("due"), dateText(order.due)}};
    putText(json, "number", order.number);
    putText(json, "content", order.content);
    putText(json, "issuer", order.issuer);
    putText(json, "indicator", order.indicator.toString());
    putText(json, "unit", order.unit.toString());
    QJsonArray supporters;
    for (const Charge &one : order.supporters)
        supporters.append(toJson(one));
    if (!supporters.isEmpty())
        json.insert(QStringLiteral("supporters"), supporters);
    if (order.alarm)
        json.insert(QStringLiteral("alarm"), QJsonObject{{QStringLiteral("rule"), order.alarm->rule.toString()},
                                                         {QStringLiteral("unit"), order.alarm->unit.toString()}});
    if (order.settledBy)
        json.insert(QStringLiteral("settled_by"), QJsonObject{{QStringLiteral("at_least"), order.settledBy->atLeast},
                                                              {QStringLiteral("limit"), order.settledBy->limit},
                                                              {QStringLiteral("days"), order.settledBy->days}});
    return json;
}

Result<void> readOrder(const QJsonObject &json, DirectiveOrder &order)
{
    const auto supporters = [&order](const QJsonValue &value) {
        for (const auto &one : value.toArray()) {
            if (!one.isObject() || !readCharge(one.toObject(), order.supporters.emplace_back()))
                return false;
        }
        return value.isArray();
    };
    const auto alarm = [&order](const QJsonObject &value) {
        AlarmKey &key = order.alarm.emplace();
        return readMembers(value, {{"rule", id(key.rule)}, {"unit", id(key.unit)}});
    };
    const auto settledBy = [&order](const QJsonObject &value) {
        SettledBy &rule = order.settledBy.emplace();
        return readMembers(
            value, {{"at_least", flag(rule.atLeast)}, {"limit", number(rule.limit)}, {"days", count(rule.days)}});
    };
    return readMembers(
        json, {{"number", text(order.number)},
               {"content", text(order.content)},
               {"issuer", text(order.issuer)},
               {"charge", object([&order](const QJsonObject &value) { return readCharge(value, order.charge); })},
               {"supporters", supporters},
               {"due", date(order.due)},
               {"alarm", object(alarm)},
               {"indicator", id(order.indicator)},
               {"unit", id(order.unit)},
               {"settled_by", object(settledBy)}});
}

} // namespace

QJsonObject toJson(const Charge &charge)
{
    QJsonObject json;
    putText(json, "agency", charge.agency.toString());
    putText(json, "unit", charge.unit.toString());
    return json;
}

QJsonObject toJson(const DirectiveEntry &entry)
{
    QJsonObject json;
    if (entry.order)
        json.insert(QStringLiteral("order"), orderJson(*entry.order));
    putText(json, "text", entry.text);
    if (entry.percent)
        json.insert(QStringLiteral("percent"), *entry.percent);
    if (entry.due)
        json.insert(QStringLiteral("due"), dateText(*entry.due));
    if (entry.value)
        json.insert(QStringLiteral("value"), *entry.value);
    if (entry.byData)
        json.insert(QStringLiteral("by_data"), true);
    return json;
}

Result<void> readDirectiveJson(const QJsonObject &json, DirectiveEntry &entry)
{
    const auto order = [&entry](const QJsonObject &value) { return readOrder(value, entry.order.emplace()); };
    const auto percent = [&entry](const QJsonValue &value) { return count(entry.percent.emplace())(value); };
    return readMembers(json, {{"order", object(order)},
                              {"text", text(entry.text)},
                              {"percent", percent},
                              {"due", date(entry.due)},
                              {"value", number(entry.value)},
                              {"by_data", flag(entry.byData)}});
}

} // namespace ioc
