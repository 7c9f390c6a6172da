// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/record_typing.h"

#include "core/ingest/record_value.h"

#include <QJsonDocument>

namespace ioc {
namespace {

/// `text` holds what the cell points to.
Cell cellOf(const QJsonValue &value, std::string &text)
{
    Cell cell;
    if (value.isString()) {
        text = value.toString().toStdString();
        cell.kind = Cell::Kind::Text;
        cell.text = text;
    } else if (value.isBool()) {
        cell.kind = Cell::Kind::Boolean;
        cell.integer = value.toBool() ? 1 : 0;
    } else if (value.isDouble()) {
        const std::int64_t whole = value.toInteger();
        const bool isWhole = double(whole) == value.toDouble();
        cell.kind = isWhole ? Cell::Kind::Integer : Cell::Kind::Number;
        cell.integer = whole;
        cell.number = value.toDouble();
    }
    return cell;
}

} // namespace

RecordTyping::RecordTyping(PackPtr pack, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> units)
    : m_feed(std::move(pack), feed, std::move(units))
{
}

std::vector<TypedValue> RecordTyping::read(const QJsonObject &json, std::vector<std::string> &texts) const
{
    std::vector<TypedValue> values(m_feed.fields.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const auto found = m_feed.fields[i].read(cellOf(json[m_feed.definition->fields[i].name], texts[i]));
        if (const auto *value = std::get_if<TypedValue>(&found))
            values[i] = *value;
    }
    return values;
}

std::vector<RecordValue> RecordTyping::values(const QByteArray &body)
{
    std::vector<std::string> texts(m_feed.fields.size());
    std::vector<TypedValue> values = read(QJsonDocument::fromJson(body).object(), texts);
    const auto day = m_feed.codeListDay(values);
    for (const CompiledFeed::UnitField &field : m_feed.unitFields) {
        const auto unit = day ? m_feed.unitOf(field, values, *day) : std::variant<TypedValue, QString>();
        const auto *resolved = std::get_if<TypedValue>(&unit);
        values[size_t(field.field)] = resolved ? *resolved : TypedValue();
    }
    std::vector<RecordValue> result;
    for (size_t i = 0; i < values.size(); ++i)
        result.push_back(recordValue(values[i], m_feed.recordFields->list[i].type));
    return result;
}

} // namespace ioc
